/** 《政府信息公开条例》（国务院令第711号): the number of the decree that reports cite. */
export const decree = (number: string) => ({
  cited: /《(?:中华人民共和国)?政府信息公开条例》[（(](?:中华人民共和国)?(?:国务院令|国令)第?([0-9]{2,4})号/,
  number,
});
