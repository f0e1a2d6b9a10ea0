import { joined } from '../../src/ground/joined';

// pdfkit's document is a stream to read from: what it pushes is kept until somebody reads it, and nobody listens.
class Readable {
  #kept: Uint8Array[] = [];

  on(): this {
    return this;
  }

  emit(): boolean {
    return false;
  }

  push(chunk: Uint8Array | null): boolean {
    if (chunk) this.#kept.push(chunk);
    return true;
  }

  read(): Uint8Array {
    return joined(this.#kept.splice(0));
  }
}

export default { Readable };
