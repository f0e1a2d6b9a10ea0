import { sample } from '../fixtures/amount';
import { removeScratch } from './files';
import { hostileCases } from './inputs';
import { expectSoon } from './soon';

afterAll(removeScratch);

const light = hostileCases.filter(({ heavy }) => !heavy);

test.each(sample(light, 30).map((each) => [each.name, each] as const))('%s', (_, each) => expectSoon(each));
