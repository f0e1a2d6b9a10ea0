import { Document, isMap, isScalar, visit, type YAMLMap } from 'yaml';

const isRow = (map: YAMLMap): boolean =>
  map.items.length > 0 && map.items.every(({ value }) => isScalar(value));

/** Data as YAML that a person edits: figures one row a line, texts as they run. */
export function writeYaml(data: unknown): string {
  const document = new Document(data);
  const statistics = document.get('statistics');
  if (isMap(statistics))
    visit(statistics, {
      Map(_, map) {
        if (isRow(map) || map.has('remark')) map.flow = true;
      },
    });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}
