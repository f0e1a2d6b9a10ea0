// pdfkit names Buffer, which a browser does not have: the well-known package of that name.
export { Buffer } from 'buffer';
