/** A Map that lets its oldest entry go beyond `most`, so that a long run does not grow. */
export class BoundedMap<V> extends Map<string, V> {
  constructor(private readonly most: number) {
    super();
  }

  override set(key: string, value: V): this {
    super.set(key, value);
    const oldest = this.keys().next();
    if (this.size > this.most && oldest.done !== true) this.delete(oldest.value);
    return this;
  }
}
