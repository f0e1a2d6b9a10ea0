import { md5 } from '@noble/hashes/legacy';

// pdfkit numbers a file by the MD5 of its information; the package that it asks for is ten times this one.
export default {
  arrayBuffer: (text: string): ArrayBufferLike => md5(new TextEncoder().encode(text)).buffer,
};
