import type { Page } from 'playwright-core';

/** A node of the page with its attributes, and what the accessibility tree makes of it. */
export interface Accessible {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly role: string;
  readonly name: string;
}

interface DomNode {
  readonly nodeName: string;
  readonly backendNodeId: number;
  readonly attributes?: readonly string[];
  readonly children?: readonly DomNode[];
}

function* nodesIn(node: DomNode): Generator<DomNode> {
  yield node;
  for (const child of node.children ?? []) yield* nodesIn(child);
}

/** The elements of a page in their order, as Chromium hands them to screen readers. */
export async function accessibleNodes(page: Page): Promise<readonly Accessible[]> {
  const session = await page.context().newCDPSession(page);
  const { root } = (await session.send('DOM.getDocument', { depth: -1 })) as { root: DomNode };
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const told = new Map(nodes.filter(({ ignored }) => !ignored).map((node) => [node.backendDOMNodeId, node]));
  return [...nodesIn(root)].map(({ nodeName, backendNodeId, attributes = [] }) => {
    const node = told.get(backendNodeId);
    const pairs = attributes.flatMap((name, i) =>
      i % 2 === 0 ? [[name, attributes[i + 1] ?? ''] as const] : [],
    );
    return {
      tag: nodeName.toLowerCase(),
      attributes: new Map(pairs),
      role: String(node?.role?.value ?? ''),
      name: String(node?.name?.value ?? ''),
    };
  });
}
