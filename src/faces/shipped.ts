import { join } from 'node:path';
import { packageRoot } from '../assets';
import type { FaceId } from './faceId';

/** Files of the faces that the package ships (fonts/README.md says where they come from). */
export const shippedFaces: Readonly<Record<FaceId, string>> = {
  biaosong: join(packageRoot, 'fonts/ofl/NianbaoBiaosong.ttf'),
  fangsong: join(packageRoot, 'fonts/gpl/NianbaoFangsong.ttf'),
  kaiti: join(packageRoot, 'fonts/gpl/NianbaoKaiti.ttf'),
  heiti: join(packageRoot, 'fonts/ofl/NianbaoHeiti.ttf'),
  songti: join(packageRoot, 'fonts/ofl/NianbaoSongti.ttf'),
  roman: join(packageRoot, 'fonts/ofl/NianbaoRoman.ttf'),
  fallback: join(packageRoot, 'fonts/ofl/NianbaoFallback.ttf'),
};
