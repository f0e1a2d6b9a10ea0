"""openpyxl as a clerk: fills the named cells of workbooks, or reads what their cells show.

fill-xlsx.py fill IN.xlsx < [{"to": OUT.xlsx, "cells": {NAME: VALUE}}, ...]   fills copies of a workbook
fill-xlsx.py read FILE.xlsx...     prints [{SHEET: {CELL: VALUE}}, ...], values as last calculated
fill-xlsx.py free IN.xlsx OUT.xlsx   leaves the heights of rows to the program that opens it
fill-xlsx.py heights FILE.xlsx     prints {SHEET: {ROW: HEIGHT}}
"""
import json
import sys

import openpyxl


def places(book):
    names = book.defined_names
    for name in names.definedName if hasattr(names, 'definedName') else names.values():
        for sheet, cell in name.destinations:
            yield name.name, book[sheet], cell.replace('$', '')


def fill(path, copies):
    for copy in copies:
        book = openpyxl.load_workbook(path)
        for name, sheet, cell in places(book):
            if name in copy['cells']:
                sheet[cell] = copy['cells'][name]
        book.save(copy['to'])


def read(path):
    book = openpyxl.load_workbook(path, data_only=True)
    return {
        sheet.title: {cell.coordinate: cell.value for row in sheet for cell in row if cell.value is not None}
        for sheet in book
    }


def free(path, to):
    book = openpyxl.load_workbook(path)
    for sheet in book:
        for row in sheet.row_dimensions.values():
            row.height = None
    book.save(to)


def heights(path):
    book = openpyxl.load_workbook(path)
    return {
        sheet.title: {number: row.height for number, row in sheet.row_dimensions.items() if row.height}
        for sheet in book
    }


mode, paths = sys.argv[1], sys.argv[2:]
if mode == 'fill':
    fill(paths[0], json.load(sys.stdin))
elif mode == 'free':
    free(*paths)
else:
    json.dump(heights(paths[0]) if mode == 'heights' else [read(path) for path in paths], sys.stdout)
