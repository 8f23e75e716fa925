// Texts in the cells of a table, as kinds write and read them again: how several values share one
// cell. Pure functions; any thread.
//
//   車;舟                                    items with ; between (；and line breaks are read, too)
//   "大雨;大雪の日";お盆                       in quotes what holds such a sign; a quote in it twice
//   市町村=atsugi,町字=中町;旭町               a record names its parts; a line each
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "source/node.h"

namespace shirube {

/// A cell of a row, and where it stands for messages. The text belongs to the table.
struct CellText {
  std::string_view text;
  Location where;

  bool blank() const;
};

/// A scalar; blank for a text without a visible letter.
Node text_node(std::string_view text, const Location& where = {});

/// The items of a list may be lines alone: then ; stands for itself.
enum class CellItems { any_sign, lines };

struct CellItem {
  std::string text;
  bool quoted = false;
};

std::vector<CellItem> split_items(std::string_view cell, CellItems items);
std::string join_items(std::span<const std::string> texts, CellItems items);
/// The text in quotes, whether or not it needs them.
std::string quoted_item(std::string_view text);

/// A nested record as one item: the cells that are not empty, each with the name of its column.
std::string record_item(const std::vector<std::string>& columns,
                        std::span<const std::string> texts);
/// The mapping that such an item stands for; `node_of` makes it of the record's cells. A part with
/// a name that is none of the columns becomes an entry of that name, for decoding to report.
Node record_of_item(std::string_view item, const Location& where,
                    const std::vector<std::string>& columns,
                    Node (*node_of)(std::span<const CellText> cells));

}  // namespace shirube
