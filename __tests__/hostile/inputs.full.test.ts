import { removeScratch } from './files';
import { hostileCases } from './inputs';
import { expectSoon } from './soon';

afterAll(removeScratch);

test.each(hostileCases.filter(({ heavy }) => heavy).map((each) => [each.name, each] as const))(
  '%s',
  (_, each) => expectSoon(each),
);
