import { perText } from '../../ground/remember';
import { bytesOfText } from './byteText';
import type { KitDocument } from './kit';
import { SRGB } from './srgb';

/** Decoded when it is first asked for. */
const bytesOf = perText(SRGB.length, (base64) => bytesOfText(atob(base64)));

/**
 * PDF/A wants to know which colours are meant (ISO 19005-2, 6.2.3). pdfkit reads the profile from a file beside its
 * code, which is not there in a bundle and in a browser.
 */
export function addOutputIntent(document: KitDocument): void {
  const bytes = bytesOf(SRGB);
  const profile = document.ref({ Length: bytes.length, N: 3 });
  profile.write(bytes);
  profile.end();
  const name = () => new String('sRGB IEC61966-2.1');
  const intent = document.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    Info: name(),
    OutputConditionIdentifier: name(),
    DestOutputProfile: profile,
  });
  intent.end();
  document._root.data.OutputIntents = [intent];
}
