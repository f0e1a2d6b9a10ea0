import { elementOf, type File as WordFile, type XmlComponent } from 'docx';
import { forbiddenEnd, forbiddenStart } from '../../typography/kinsoku';
import { element, value } from './element';

/**
 * Puts into w:settings what docx has no option for, in the schema's order: before w:compat. The settings are part of
 * the document's tree, so that docx/layout breaks lines by them too.
 */
export function completeSettings(file: WordFile, embedded: boolean): void {
  const children = (file.Settings as unknown as { root: XmlComponent[] }).root;
  const at = (name: string): number => children.findIndex((child) => elementOf(child) === name);
  children.splice(
    at('w:compat'),
    0,
    value('w:characterSpacingControl', 'doNotCompress'),
    element('w:noLineBreaksAfter', { 'w:lang': 'zh-CN', 'w:val': forbiddenEnd }),
    element('w:noLineBreaksBefore', { 'w:lang': 'zh-CN', 'w:val': forbiddenStart }),
  );
  if (embedded) {
    children.splice(at('w:defaultTabStop'), 0, element('w:embedTrueTypeFonts'), element('w:saveSubsetFonts'));
  }
  children.push(element('w:themeFontLang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' }));
}
