import { LineRuleType, Paragraph, Run, type XmlComponent } from 'docx';
import { chartCaption, chartWords } from '../../../document/chart';
import type { Chart } from '../../../document/nodes';
import { drawChart } from '../../../typography/chart/drawChart';
import { typeArea } from '../../../typography/measures';
import { pictureId } from '../chart/picture';
import { element } from '../element';
import { namedFaces } from '../fonts';
import { type Handler, keeping } from '../handler';
import { styleIds } from '../styleIds';
import { runsOf } from '../text';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
/** English Metric Units of a point. */
const EMU = 12_700;

/** A picture in the line (ISO 29500-1, 20.4.2.8), with what it says in words. */
function picture(
  block: number,
  size: { width: number; height: number },
  name: string,
  descr: string,
): XmlComponent {
  const extent = { cx: Math.round(size.width * EMU), cy: Math.round(size.height * EMU) };
  const named = { id: block + 1, name, descr };
  return element('w:drawing', {}, [
    element(
      'wp:inline',
      { 'xmlns:wp': `${DRAWING}/wordprocessingDrawing`, distT: 0, distB: 0, distL: 0, distR: 0 },
      [
        element('wp:extent', extent),
        element('wp:docPr', named),
        element('a:graphic', { 'xmlns:a': `${DRAWING}/main` }, [
          element('a:graphicData', { uri: `${DRAWING}/picture` }, [
            element('pic:pic', { 'xmlns:pic': `${DRAWING}/picture` }, [
              element('pic:nvPicPr', {}, [element('pic:cNvPr', named), element('pic:cNvPicPr')]),
              element('pic:blipFill', {}, [
                element('a:blip', { 'r:embed': pictureId(block) }),
                element('a:stretch', {}, [element('a:fillRect')]),
              ]),
              element('pic:spPr', {}, [
                element('a:xfrm', {}, [element('a:off', { x: 0, y: 0 }), element('a:ext', extent)]),
                element('a:prstGeom', { prst: 'rect' }, [element('a:avLst')]),
              ]),
            ]),
          ]),
        ]),
      ],
    ),
  ]);
}

/** A chart as a picture in a line as high as it is, its title below. */
export const chart: Handler<Chart> = (block, place, context) => {
  const { profile, hints } = context;
  const drawing = drawChart(block, typeArea(profile).width);
  return [
    new Paragraph({
      style: styleIds.chartTitle,
      keepNext: true,
      pageBreakBefore: place.startsPage,
      spacing: { line: 240, lineRule: LineRuleType.AUTO },
      run: { size: 2 },
      children: [
        new Run({
          size: 2, // the line is as high as the picture
          children: [picture(place.index, drawing, block.title, chartWords(block))],
        }),
      ],
    }),
    new Paragraph({
      style: styleIds.chartTitle,
      ...keeping(hints.keptBlocks.get(place.index)),
      children: runsOf([{ text: chartCaption(block), faces: namedFaces(context, 'chartTitle') }]),
    }),
  ];
};
