"""What python-docx reads in Word files: paragraphs, tables cell by cell (a merged cell at each of its places), page."""
import json
import sys

import docx


def read(path):
    file = docx.Document(path)
    return {
        "paragraphs": [paragraph.text for paragraph in file.paragraphs],
        "tables": [[[cell.text for cell in row.cells] for row in table.rows] for table in file.tables],
        "pages": [[section.page_width.mm, section.page_height.mm] for section in file.sections],
    }


print(json.dumps([read(path) for path in sys.argv[1:]], ensure_ascii=False))
