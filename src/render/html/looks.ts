const RUN_IN = 'display:inline;font-size:1rem;font-weight:bold';

/**
 * How each thing looks, once for the stylesheet and for inline styles alike. On the screen sizes follow the reader's
 * own (rem), colours follow the system's dark or light; the print style of the page lays GB/T 9704 over it.
 */
export const looks = {
  report: 'max-width:52rem;margin:0 auto;padding:1rem;line-height:1.8;overflow-wrap:anywhere',
  title: 'font-size:1.75rem;line-height:1.4;text-align:center;margin:1rem 0 1.5rem',
  titleLine: '',
  heading1: 'font-size:1.3rem;line-height:1.5;margin:1.5rem 0 .5rem',
  heading2: 'font-size:1.15rem;line-height:1.5;margin:1.2rem 0 .4rem',
  heading3: 'font-size:1rem;line-height:1.6;margin:1rem 0 .3rem',
  heading4: 'font-size:1rem;line-height:1.6;margin:1rem 0 .3rem',
  paragraph: 'margin:0 0 .6rem;text-indent:2em',
  runIn: 'margin:0 0 .6rem;text-indent:2em',
  runInHeading1: RUN_IN,
  runInHeading2: RUN_IN,
  runInHeading3: RUN_IN,
  runInHeading4: RUN_IN,
  runInText: 'display:inline',
  scroll: 'overflow-x:auto;margin:.8rem 0',
  // A figure is never torn; where the columns need more room than there is, the box scrolls.
  table:
    'overflow-wrap:normal;width:100%;min-width:36rem;border-collapse:collapse;font-size:.9rem;line-height:1.4',
  tableTop: 'padding:.3rem',
  caption: 'display:block;font-size:1.1rem;font-weight:bold;text-align:center',
  hidden: 'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap',
  lead: 'display:block;text-align:left',
  head: 'border:1px solid;padding:.25rem .35rem;text-align:center;font-weight:bold',
  band: 'border:1px solid;padding:.25rem .35rem;text-align:center;font-weight:bold',
  label: 'border:1px solid;padding:.25rem .35rem;text-align:left;font-weight:normal',
  centred: 'border:1px solid;padding:.25rem .35rem;text-align:center;font-weight:normal',
  figure: 'border:1px solid;padding:.25rem .35rem;text-align:center',
  vertical: 'writing-mode:vertical-rl;text-orientation:upright;margin:0 auto',
  remark: 'display:block;font-size:.8em',
  foot: 'display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 2rem;margin:.2rem 0 0',
  chart: 'margin:1rem 0;break-inside:avoid',
  drawing: 'display:block;width:100%;min-width:32rem;max-width:40rem;height:auto;margin:0 auto',
  chartTitle: 'font-size:.9rem;text-align:center',
  note: 'font-size:.9rem;margin:.3rem 0',
  pageTop: '',
  turned: '',
  signature: 'text-align:right;margin:0 2em 0 0',
  facts:
    'display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem;border:1px solid;padding:.6rem 1rem;margin:0 0 1.5rem',
  factName: 'font-weight:bold',
  factValue: 'margin:0',
} as const;

export type Look = keyof typeof looks;
