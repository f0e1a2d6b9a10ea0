/**
 * 避头尾 (GB/T 15834-2011 5.1). The same two lists are in the settings of the Word file
 * (w:noLineBreaksBefore, w:noLineBreaksAfter), so that Word, WPS and LibreOffice break lines where we do.
 * Word keeps at most 100 characters of the first and 50 of the second.
 *
 * — and ～ are in both: a range (2024—2025, 10～20) is never torn, nor is a ——. The half-width / is in the first alone,
 * although it should end no line either: addresses are broken behind it.
 */
export const forbiddenStart =
  '！％），．：；？］｝、。〉》」』】〕〗〞”’…—―～·℃‰㎡′″°－×＋＝／｜＇＂￠!%),.:;>?]}/¨ˇˉ¢﹚﹜﹞‖›∶〃︰︱︳﹐﹑﹒﹔﹕﹖﹗';

/** Characters that never end a line. */
export const forbiddenEnd = '（［｛〈《「『【〔〖〝“‘￥＄￡—～／([{<$£¥﹙﹛﹝';
