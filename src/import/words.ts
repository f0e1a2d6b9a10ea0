import type { Locale } from '../findings/problem';
import type { Sentences } from '../findings/sentence';

/** Sentences of what an import finds: what of a source cannot be read, and what of a report is not in it. */
export const importWords: Readonly<Record<Locale, Sentences>> = {
  zh: {
    'import.archive': '{where}：文件已损坏或不完整，无法打开。',
    'import.too-large': '{where}：内容超过{expected}，不像一份报告，没有读取。',
    'import.too-deep': '{where}：嵌套超过{expected}，没有读取。',
    'import.doctype': '{where}：含有文档类型声明（DTD），没有读取。',
    'import.markup': '{where}：文件内部有语法错误，请用 Word、WPS 或 Excel 打开后重新保存。',
    'import.encrypted': '{where}：文件有密码，请取消密码后另存再导入。',
    'import.save-as-docx': '{where}：不能直接读取这种文件，请用 Word 或 WPS 打开，另存为 .docx 后再导入。',
    'import.save-as-xlsx': '{where}：不能直接读取这种表格，请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入。',
    'import.xls-peer':
      '{where}：读取 .xls 和 .et 需要安装 @e965/xlsx（npm install @e965/xlsx），或另存为 .xlsx 后再导入。',
    'import.unknown-format':
      '{where}：不认识这种文件；可以导入 .xlsx、.ods、.csv、.docx、.html、纯文本，以及 nianbao 生成的文件。',
    'import.nothing': '{where}：没有找到年度报告的统计表。',
    'import.no-units': '{where}：没有找到单位名称。',
    'import.year': '没有找到报告年度，请用 --year 指明，或填写 year。',
    'import.agency': '没有找到机关名称，请用 --agency 指明，或填写 agency.name。',
    'import.form-missing': '没有找到{where}，其数字留空。',
    'import.rows-missing': '{where}有{count}行没有找到，其数字留空：{places}。',
    'import.row-unknown': '{where}：“{actual}”一行有数字（{figures}），格式中没有这一行，没有读入。',
    'import.row-shifted': '{where}：“{name}”一行的数字与表头错位（{figures}），没有读入，请对照原表填写。',
    'import.row-cells':
      '{where}：“{name}”一行有{actual}格，应为{expected}格，不知数字属于哪一栏（{figures}），没有读入。',
    'import.no-cell': '{where}在来源中没有格子（{detail}），留空。',
    'import.figure': '{where}：“{actual}”（{detail}）不能作为这一栏的数字，留空。',
    'import.unit': '{where}：“{actual}”（{detail}）按格式的单位换算为{expected}。',
    'import.label': '{where}：“{actual}”按“{expected}”读入，请核对。',
    'import.twice': '{where}在来源中出现不止一次（{detail}），一处为{expected}，一处为{actual}，留空待填。',
    'import.edited': '{where}：文件所附数据为{expected}，表格中已改为{actual}，以表格为准。',
    'import.parts-missing': '正文中没有找到这些部分的标题：{places}。',
    'import.parts-other': '这些标题不是格式规定的部分，其文字放在前一部分之后：{places}。',
  },
  en: {
    'import.archive': '{where}: the file is damaged or incomplete and cannot be opened.',
    'import.too-large': '{where}: holds more than {expected}, which no report does, and is not read.',
    'import.too-deep': '{where}: is nested deeper than {expected} and is not read.',
    'import.doctype': '{where}: declares a document type (DTD) and is not read.',
    'import.markup': '{where}: has a syntax error inside; open it in an office program and save it again.',
    'import.encrypted': '{where}: has a password; save it without one and import that.',
    'import.save-as-docx':
      '{where}: this kind of file cannot be read; open it in Word or WPS, save it as .docx and import that.',
    'import.save-as-xlsx':
      '{where}: this kind of spreadsheet cannot be read; open it in Excel or WPS, save it as .xlsx and import that.',
    'import.xls-peer':
      '{where}: .xls and .et are read by @e965/xlsx (npm install @e965/xlsx); or save the file as .xlsx and import that.',
    'import.unknown-format':
      '{where}: not a file that can be imported: .xlsx, .ods, .csv, .docx, .html, plain text, and files made by nianbao.',
    'import.nothing': '{where}: no form of an annual report was found.',
    'import.no-units': '{where}: no name of a unit was found.',
    'import.year': 'The report year was not found; give it with --year, or fill in year.',
    'import.agency': 'The name of the agency was not found; give it with --agency, or fill in agency.name.',
    'import.form-missing': '{where} was not found; its figures are left open.',
    'import.rows-missing': '{where}: {count} rows were not found, their figures are left open: {places}.',
    'import.row-unknown':
      '{where}: the row "{actual}" has figures ({figures}), but the form has no such row; they are not read.',
    'import.row-shifted':
      '{where}: the figures of the row "{name}" are not under their heads ({figures}); they are not read.',
    'import.row-cells':
      '{where}: the row "{name}" has {actual} cells instead of {expected}; which column its figures ({figures}) belong to is not known, they are not read.',
    'import.no-cell': '{where} has no cell in the source ({detail}) and is left open.',
    'import.figure': '{where}: "{actual}" ({detail}) is no figure of its kind; left open.',
    'import.unit': '{where}: "{actual}" ({detail}) is {expected} in the unit of the form.',
    'import.label': '{where}: "{actual}" is read as "{expected}"; please check.',
    'import.twice':
      '{where} occurs in the source more than once ({detail}), as {expected} and as {actual}; left open.',
    'import.edited':
      '{where}: the data in the file say {expected}, its table was changed to {actual}, which is taken.',
    'import.parts-missing': 'The text has no heading for these parts: {places}.',
    'import.parts-other':
      'These headings are none of the format; their text follows that of the part before: {places}.',
  },
};
