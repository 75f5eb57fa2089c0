import { strToU8, zipSync } from 'fflate';
import { pictureId } from './pieces.ts';

const schemas = 'http://schemas.openxmlformats.org';
const namespaces = [
  `xmlns:w="${schemas}/wordprocessingml/2006/main"`,
  `xmlns:r="${schemas}/officeDocument/2006/relationships"`,
  `xmlns:wp="${schemas}/drawingml/2006/wordprocessingDrawing"`,
  `xmlns:a="${schemas}/drawingml/2006/main"`,
  `xmlns:pic="${schemas}/drawingml/2006/picture"`,
].join(' ');

/**
 * Has a written-out body converted. The converter gets a package of our own making, in which nothing points outside and
 * every picture is one empty file.
 */
export const toHtml = async (body: string): Promise<{ html: string; warnings: string[] }> => {
  const relationships = (type: string, id: string, target: string) =>
    `<Relationships xmlns="${schemas}/package/2006/relationships"><Relationship Id="${id}" Type="${schemas}/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${schemas}/package/2006/content-types"><Default Extension="png" ContentType="image/png"/></Types>`,
    '_rels/.rels': relationships('officeDocument', 'document', 'word/document.xml'),
    'word/_rels/document.xml.rels': relationships('image', pictureId, 'picture.png'),
    'word/document.xml': `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    'word/picture.png': '',
  };
  const files = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
  const zip = zipSync(files, { level: 0 });
  const { default: mammoth } = await import('mammoth');
  // In Node it takes `buffer`, in a browser `arrayBuffer`; both of any bytes.
  const input = { buffer: zip as Buffer, arrayBuffer: zip.buffer };
  const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
  const { value, messages } = await mammoth.convertToHtml(input, { convertImage, externalFileAccess: false });
  return { html: value, warnings: messages.map((message) => message.message) };
};
