// pdfkit deflates the streams of pages at zlib's default level.
import { zlibSync } from 'fflate';

export default { deflateSync: (bytes: Uint8Array): Uint8Array => Buffer.from(zlibSync(bytes, { level: 6 })) };
