/* Writes the workbook that cells.h describes, with nothing in between: what our own program is measured against.
   cells.h is made by bench.py from a workbook of ours, so both write the same sheets, cells, formulas and formats. */

#include <stddef.h>
#include <string.h>
#include <xlsxwriter.h>

struct format {
  const char *font;
  double size;
  int bold, italic, underline;
  int color, fill;
  const char *number;
  int horizontal, vertical, wrap, indent;
  int top, top_color, bottom, bottom_color, left, left_color, right, right_color;
};
struct cell { int row, column, format; char kind; double value; const char *text, *other; };
struct run { int format; char *text; };
struct column { int first, last; double width; };
struct row { int row; double height; };
struct area { int row, column, last_row, last_column; };
typedef char *text;
struct table { struct area area; char *name; const text *headers; };
struct comment { int row, column; char *text, *author; };
struct condition { struct area area; int is_expression, criteria; char *formula; int color, fill; };
struct series { const char *categories, *values; };
struct chart { int type, row, column, series_count; const struct series *series; };
struct sheet {
  const char *name;
  int tab, gridlines, zoom, freeze_row, freeze_column, landscape, paper, fit, repeat_first, repeat_last;
  const char *footer;
  double default_height;
  int column_count; const struct column *columns;
  int row_count; const struct row *rows;
  int cell_count; const struct cell *cells;
  int merge_count; const struct area *merges;
  int table_count; const struct table *tables;
  int comment_count; const struct comment *comments;
  int condition_count; const struct condition *conditions;
  int chart_count; const struct chart *charts;
};
struct name { const char *name, *formula; };

#include "cells.h"

static lxw_format *formats[FORMAT_COUNT + 1];

static lxw_format *format_at(int number) { return number < 0 ? NULL : formats[number]; }

static lxw_format *make_format(lxw_workbook *book, const struct format *from) {
  lxw_format *format = workbook_add_format(book);
  format_set_font_name(format, from->font);
  format_set_font_size(format, from->size);
  if (from->bold) format_set_bold(format);
  if (from->italic) format_set_italic(format);
  if (from->underline) format_set_underline(format, LXW_UNDERLINE_SINGLE);
  if (from->color >= 0) format_set_font_color(format, from->color);
  if (from->fill >= 0) {
    format_set_pattern(format, LXW_PATTERN_SOLID);
    format_set_bg_color(format, from->fill);
  }
  if (*from->number) format_set_num_format(format, from->number);
  if (from->horizontal) format_set_align(format, from->horizontal);
  if (from->vertical) format_set_align(format, from->vertical);
  if (from->wrap) format_set_text_wrap(format);
  if (from->indent) format_set_indent(format, from->indent);
  if (from->top) { format_set_top(format, from->top); format_set_top_color(format, from->top_color); }
  if (from->bottom) { format_set_bottom(format, from->bottom); format_set_bottom_color(format, from->bottom_color); }
  if (from->left) { format_set_left(format, from->left); format_set_left_color(format, from->left_color); }
  if (from->right) { format_set_right(format, from->right); format_set_right_color(format, from->right_color); }
  return format;
}

static void write_rich(lxw_worksheet *sheet, const struct cell *cell) {
  const struct run *runs = rich_texts[(int)cell->value];
  lxw_rich_string_tuple tuples[MOST_RUNS + 1], *list[MOST_RUNS + 2];
  int count = 0;
  for (; runs[count].text; count++) {
    tuples[count] = (lxw_rich_string_tuple){format_at(runs[count].format), runs[count].text};
    list[count] = &tuples[count];
  }
  list[count] = NULL;
  worksheet_write_rich_string(sheet, cell->row, cell->column, list, format_at(cell->format));
}

static void write_cell(lxw_worksheet *sheet, const struct cell *cell) {
  lxw_row_t row = cell->row;
  lxw_col_t column = cell->column;
  lxw_format *format = format_at(cell->format);
  switch (cell->kind) {
    case 'n': worksheet_write_number(sheet, row, column, cell->value, format); break;
    case 's': worksheet_write_string(sheet, row, column, cell->text, format); break;
    case 'b': worksheet_write_blank(sheet, row, column, format); break;
    case 'B': worksheet_write_boolean(sheet, row, column, (int)cell->value, format); break;
    case 'f': worksheet_write_formula_num(sheet, row, column, cell->text, format, cell->value); break;
    case 'F': worksheet_write_formula_str(sheet, row, column, cell->text, format, cell->other); break;
    case 'u': worksheet_write_url_opt(sheet, row, column, cell->other, format, cell->text, NULL); break;
    case 'r': write_rich(sheet, cell); break;
  }
}

static void add_table(lxw_worksheet *sheet, const struct table *table) {
  struct area area = table->area;
  int count = area.last_column - area.column + 1;
  lxw_table_column columns[MOST_COLUMNS + 1], *list[MOST_COLUMNS + 2];
  memset(columns, 0, sizeof columns);
  for (int place = 0; place < count; place++) {
    columns[place].header = table->headers[place];
    list[place] = &columns[place];
  }
  list[count] = NULL;
  lxw_table_options options = {.name = table->name, .columns = list, .style_type = LXW_TABLE_STYLE_TYPE_LIGHT};
  worksheet_add_table(sheet, area.row, area.column, area.last_row, area.last_column, &options);
}

static void add_condition(lxw_workbook *book, lxw_worksheet *sheet, const struct condition *condition) {
  struct area area = condition->area;
  lxw_format *format = workbook_add_format(book);
  if (condition->color >= 0) format_set_font_color(format, condition->color);
  if (condition->fill >= 0) format_set_bg_color(format, condition->fill);
  lxw_conditional_format rule = {.format = format};
  rule.type = condition->is_expression ? LXW_CONDITIONAL_TYPE_FORMULA : LXW_CONDITIONAL_TYPE_CELL;
  rule.criteria = condition->criteria;
  rule.value_string = condition->formula;
  worksheet_conditional_format_range(sheet, area.row, area.column, area.last_row, area.last_column, &rule);
}

static void add_chart(lxw_workbook *book, lxw_worksheet *sheet, const struct chart *from) {
  lxw_chart *chart = workbook_add_chart(book, from->type);
  for (int place = 0; place < from->series_count; place++)
    chart_add_series(chart, *from->series[place].categories ? from->series[place].categories : NULL,
                     from->series[place].values);
  worksheet_insert_chart(sheet, from->row, from->column, chart);
}

static void write_sheet(lxw_workbook *book, const struct sheet *from) {
  lxw_worksheet *sheet = workbook_add_worksheet(book, from->name);
  if (from->tab >= 0) worksheet_set_tab_color(sheet, from->tab);
  if (!from->gridlines) worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);
  worksheet_set_zoom(sheet, from->zoom);
  worksheet_set_default_row(sheet, from->default_height, LXW_FALSE);
  if (from->landscape) worksheet_set_landscape(sheet);
  if (from->paper) worksheet_set_paper(sheet, from->paper);
  if (from->fit) worksheet_fit_to_pages(sheet, 1, 0);
  if (*from->footer) worksheet_set_footer(sheet, from->footer);
  if (from->repeat_first >= 0) worksheet_repeat_rows(sheet, from->repeat_first, from->repeat_last);
  if (from->freeze_row || from->freeze_column) worksheet_freeze_panes(sheet, from->freeze_row, from->freeze_column);
  for (int i = 0; i < from->column_count; i++)
    worksheet_set_column(sheet, from->columns[i].first, from->columns[i].last, from->columns[i].width, NULL);
  for (int i = 0; i < from->row_count; i++)
    worksheet_set_row(sheet, from->rows[i].row, from->rows[i].height, NULL);
  for (int i = 0; i < from->table_count; i++) add_table(sheet, &from->tables[i]);
  for (int i = 0; i < from->merge_count; i++)
    worksheet_merge_range(sheet, from->merges[i].row, from->merges[i].column, from->merges[i].last_row,
                          from->merges[i].last_column, "", NULL);
  for (int i = 0; i < from->cell_count; i++) write_cell(sheet, &from->cells[i]);
  for (int i = 0; i < from->comment_count; i++) {
    lxw_comment_options options = {.author = from->comments[i].author};
    worksheet_write_comment_opt(sheet, from->comments[i].row, from->comments[i].column, from->comments[i].text,
                                &options);
  }
  for (int i = 0; i < from->condition_count; i++) add_condition(book, sheet, &from->conditions[i]);
  for (int i = 0; i < from->chart_count; i++) add_chart(book, sheet, &from->charts[i]);
}

int main(int count, char **arguments) {
  lxw_workbook *book = workbook_new(count > 1 ? arguments[1] : "workbook.xlsx");
  for (int i = 0; i < FORMAT_COUNT; i++) formats[i] = make_format(book, &format_list[i]);
  for (int i = 0; i < SHEET_COUNT; i++) write_sheet(book, &sheet_list[i]);
  for (int i = 0; i < NAME_COUNT; i++) workbook_define_name(book, name_list[i].name, name_list[i].formula);
  return workbook_close(book);
}
