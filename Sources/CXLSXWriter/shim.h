#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

/// Adds what stands in one cell of a chart's range to the copy that the chart carries.
///
/// The library copies plain cells by itself but reads formula cells as 0, which viewers that do not calculate
/// would then draw. A range filled here is left alone by the library, and freed by it. Where the cell holds
/// nothing the number is NaN, and the copy has no point there.
///
/// Returns 1, or 0 when memory is out.
static inline int aiweekly_chart_cache_append(lxw_series_range *range, const char *text, double number) {
  lxw_series_data_point *point = (lxw_series_data_point *)calloc(1, sizeof(*point));
  if (!point) return 0;
  if (text) {
    point->string = strdup(text);
    if (!point->string) {
      free(point);
      return 0;
    }
    point->is_string = 1;
    range->has_string_cache = 1;
  } else {
    point->number = number;
    point->no_data = number != number;
  }
  STAILQ_INSERT_TAIL(range->data_cache, point, list_pointers);
  range->num_data_points++;
  range->ignore_cache = 1;
  return 1;
}
