import dayjs from 'dayjs';

/** 2018年1月17日 from 2018-01-17 (GB/T 9704 7.3.5.4: no leading zeros). */
export const chineseDate = (iso: string): string => dayjs(iso).format('YYYY年M月D日');
