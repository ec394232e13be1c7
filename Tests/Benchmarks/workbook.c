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
struct condition { struct area area; char kind; int criteria; char *formula; int color, fill; };
struct link { int row, column; const char *address, *text; };
struct ignored { int error; const char *cells; };
struct series { const char *name, *categories, *values; int color, label; const char *format; int side; };
struct axis { const char *title, *format; int gridlines, is_logarithmic, has_minimum; double minimum; int low, reversed; };
struct chart {
  int type, row, column, legend, overlap, gap;
  char *words;
  const char *title;
  struct axis x, y;
  int series_count; const struct series *series;
};
struct sheet {
  const char *name;
  int tab, gridlines, zoom, freeze_row, freeze_column, landscape, paper, fit, repeat_first, repeat_last;
  const char *header, *footer;
  double left, right, top, bottom;
  int centered;
  struct area print_area;
  double default_height;
  int column_count; const struct column *columns;
  int row_count; const struct row *rows;
  int cell_count; const struct cell *cells;
  int link_count; const struct link *links;
  int error_count; const struct ignored *errors;
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
  lxw_conditional_format rule = {.type = LXW_CONDITIONAL_DATA_BAR};
  if (condition->kind == 'd') {
    rule.bar_color = condition->color;
    rule.bar_solid = rule.data_bar_2010 = rule.bar_no_border = 1;
    rule.min_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER;
  } else {
    rule.format = workbook_add_format(book);
    if (condition->color >= 0) format_set_font_color(rule.format, condition->color);
    if (condition->fill >= 0) format_set_bg_color(rule.format, condition->fill);
    rule.type = condition->kind == 'e' ? LXW_CONDITIONAL_TYPE_FORMULA : LXW_CONDITIONAL_TYPE_CELL;
    rule.criteria = condition->criteria;
    rule.value_string = condition->formula;
  }
  worksheet_conditional_format_range(sheet, area.row, area.column, area.last_row, area.last_column, &rule);
}

static lxw_chart_font font(double size, int bold, int color) {
  return (lxw_chart_font){.name = "Microsoft YaHei", .size = size, .bold = bold, .color = color};
}

static void add_series(lxw_chart *chart, const struct series *from, int is_scatter) {
  lxw_chart_series *series =
      chart_add_series(chart, *from->categories ? from->categories : NULL, from->values);
  // Series without a colour only hold others up.
  lxw_chart_fill fill = {.color = from->color < 0 ? 0 : from->color, .none = from->color < 0};
  chart_series_set_name(series, from->name);
  if (is_scatter) {
    lxw_chart_line line = {.color = 0xFFFFFF, .width = 0.75};
    chart_series_set_marker_type(series, LXW_CHART_MARKER_CIRCLE);
    chart_series_set_marker_size(series, 8);
    chart_series_set_marker_fill(series, &fill);
    chart_series_set_marker_line(series, &line);
  } else {
    chart_series_set_fill(series, &fill);
  }
  if (!from->label) return;
  lxw_chart_font small = font(8, 0, from->label == 1 ? 0x66727F : 0x1F2933);
  if (from->side) chart_series_set_labels_position(series, from->side);
  if (from->label == 1) chart_series_set_labels(series);
  if (*from->format) chart_series_set_labels_num_format(series, from->format);
  chart_series_set_labels_font(series, &small);
  if (from->label == 2) chart_series_set_labels_options(series, 1, 0, 0);
}

static void set_axis(lxw_chart_axis *axis, const struct axis *from) {
  lxw_chart_font title = font(9, 0, 0x66727F), numbers = font(9, 0, 0x1F2933);
  lxw_chart_line line = {.color = 0xD9E0E7, .width = 0.75};
  if (*from->title) {
    chart_axis_set_name(axis, from->title);
    chart_axis_set_name_font(axis, &title);
  }
  chart_axis_set_num_font(axis, &numbers);
  if (*from->format) chart_axis_set_num_format(axis, from->format);
  if (from->is_logarithmic) chart_axis_set_log_base(axis, 10);
  if (from->has_minimum) chart_axis_set_min(axis, from->minimum);
  if (from->low) chart_axis_set_label_position(axis, LXW_CHART_AXIS_LABEL_POSITION_LOW);
  if (from->reversed) { chart_axis_set_reverse(axis); chart_axis_set_crossing_max(axis); }
  chart_axis_set_line(axis, &line);
  chart_axis_set_major_tick_mark(axis, LXW_CHART_AXIS_TICK_MARK_NONE);
  chart_axis_major_gridlines_set_visible(axis, from->gridlines);
  if (from->gridlines) chart_axis_major_gridlines_set_line(axis, &line);
}

static void add_chart(lxw_workbook *book, lxw_worksheet *sheet, const struct chart *from) {
  lxw_chart *chart = workbook_add_chart(book, from->type);
  lxw_chart_font title = font(12, 1, 0x1B3A5C), legend = font(9, 0, 0x66727F);
  lxw_chart_line border = {.color = 0xD9E0E7, .width = 0.75};
  lxw_chart_options options = {
      .object_position = LXW_OBJECT_DONT_MOVE_DONT_SIZE, .description = from->words};
  int is_scatter = from->type == LXW_CHART_SCATTER;
  for (int place = 0; place < from->series_count; place++)
    add_series(chart, &from->series[place], is_scatter);
  chart_title_set_name(chart, from->title);
  chart_title_set_name_font(chart, &title);
  chart_legend_set_position(chart, from->legend ? LXW_CHART_LEGEND_BOTTOM : LXW_CHART_LEGEND_NONE);
  if (from->legend) chart_legend_set_font(chart, &legend);
  if (from->overlap) chart_set_series_overlap(chart, from->overlap);
  if (!is_scatter) chart_set_series_gap(chart, from->gap);
  set_axis(from->type == LXW_CHART_BAR ? chart->y_axis : chart->x_axis, &from->x);
  set_axis(from->type == LXW_CHART_BAR ? chart->x_axis : chart->y_axis, &from->y);
  chart_chartarea_set_line(chart, &border);
  worksheet_insert_chart_opt(sheet, from->row, from->column, chart, &options);
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
  if (*from->header) worksheet_set_header(sheet, from->header);
  if (*from->footer) worksheet_set_footer(sheet, from->footer);
  worksheet_set_margins(sheet, from->left, from->right, from->top, from->bottom);
  if (from->centered) worksheet_center_horizontally(sheet);
  if (from->print_area.row >= 0)
    worksheet_print_area(sheet, from->print_area.row, from->print_area.column, from->print_area.last_row,
                         from->print_area.last_column);
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
  /* A link writes its address as the cell's text: the cell itself comes after. */
  for (int i = 0; i < from->link_count; i++)
    worksheet_write_url_opt(sheet, from->links[i].row, from->links[i].column, from->links[i].address, NULL,
                            from->links[i].text, NULL);
  for (int i = 0; i < from->cell_count; i++) write_cell(sheet, &from->cells[i]);
  for (int i = 0; i < from->comment_count; i++) {
    lxw_comment_options options = {
        .author = from->comments[i].author, .font_name = "Microsoft YaHei", .font_size = 9, .width = 300};
    worksheet_write_comment_opt(sheet, from->comments[i].row, from->comments[i].column, from->comments[i].text,
                                &options);
  }
  for (int i = 0; i < from->condition_count; i++) add_condition(book, sheet, &from->conditions[i]);
  for (int i = 0; i < from->chart_count; i++) add_chart(book, sheet, &from->charts[i]);
  for (int i = 0; i < from->error_count; i++)
    worksheet_ignore_errors(sheet, from->errors[i].error, from->errors[i].cells);
}

int main(int count, char **arguments) {
  lxw_workbook *book = workbook_new(count > 1 ? arguments[1] : "workbook.xlsx");
  lxw_doc_properties properties = {
      .title = (char *)property_list[0], .subject = (char *)property_list[1], .author = (char *)property_list[2],
      .keywords = (char *)property_list[3]};
  workbook_set_properties(book, &properties);
  for (int i = 0; i < FORMAT_COUNT; i++) formats[i] = make_format(book, &format_list[i]);
  for (int i = 0; i < SHEET_COUNT; i++) write_sheet(book, &sheet_list[i]);
  for (int i = 0; i < NAME_COUNT; i++) workbook_define_name(book, name_list[i].name, name_list[i].formula);
  return workbook_close(book);
}
