/**
 * Import it first: the matrix library reads this once, when it is loaded. Tests run beside each other, and its threads
 * spin while they wait for a core that another test has.
 */
process.env.OPENBLAS_NUM_THREADS = '1';
