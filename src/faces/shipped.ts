import { shipped } from '../ground/host';
import type { FaceId } from './faceId';

/** Files of the faces that the package ships (fonts/README.md says where they come from). */
export const shippedFaces: Readonly<Record<FaceId, string>> = {
  biaosong: shipped('fonts/ofl/NianbaoBiaosong.ttf'),
  fangsong: shipped('fonts/gpl/NianbaoFangsong.ttf'),
  kaiti: shipped('fonts/gpl/NianbaoKaiti.ttf'),
  heiti: shipped('fonts/ofl/NianbaoHeiti.ttf'),
  songti: shipped('fonts/ofl/NianbaoSongti.ttf'),
  roman: shipped('fonts/ofl/NianbaoRoman.ttf'),
  fallback: shipped('fonts/ofl/NianbaoFallback.ttf'),
};
