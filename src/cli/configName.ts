/** The file beside the data that holds options of the command line. */
export const CONFIG = 'nianbao.config.yaml';
