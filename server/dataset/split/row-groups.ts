/** Rows that must stay together: a union-find over row indexes. */
export class RowGroups {
  private readonly parents: number[] = [];

  /** Adds a row in a group of its own and gives its index. */
  add(): number {
    return this.parents.push(this.parents.length) - 1;
  }

  get size(): number {
    return this.parents.length;
  }

  join(a: number, b: number): void {
    const [rootA, rootB] = [this.rootOf(a), this.rootOf(b)];
    // The smaller index stays the root, so that groups do not depend on the order of joining.
    if (rootA !== rootB) this.parents[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
  }

  rootOf(row: number): number {
    let root = row;
    while (this.parents[root] !== root) root = this.parents[root] ?? root;
    for (let at = row; at !== root; ) {
      const next = this.parents[at] ?? root;
      this.parents[at] = root;
      at = next;
    }
    return root;
  }
}
