import type { Citation } from '../../model/edition';

/** 《政府信息公开条例》（国务院令第711号): the number of the decree that reports cite. */
export const decree = (number: string): Citation => ({
  cited: '《{中华人民共和国,}政府信息公开条例》{（,(}{中华人民共和国,}{国务院令,国令}{第,}',
  number,
});

/** 国办公开办函〔2021〕30号: the notice that lays the format of the report down. */
export const notice = (number: string): Citation => ({
  cited: '国办公开办函〔',
  number,
  about: '年度报告',
});
