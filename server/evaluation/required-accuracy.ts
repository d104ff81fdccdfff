/** Share of questions that must be answered rightly before a build is accepted; false figures must be none at all. */
export const requiredAccuracy = 0.98;
