// The tests of a group (togetherRunner.cjs), each file in a block that has its place for a name. A file that cannot be loaded fails alone.
for (const [place, file] of globalThis.testFiles.entries())
  describe(String(place), () => {
    try {
      require(file);
    } catch (error) {
      test('can be loaded', () => {
        throw error;
      });
    }
  });
