// Postal codes with their towns and the readings of these, from data/postal-codes.csv in the layout
// of 日本郵便 (KEN_ALL.CSV, utf_ken_all.csv): 15 columns without a header, explained in 「郵便番号
// データの説明」 on its site. Read once at the start of a run, never changed after that, so any
// thread may look.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_text.h"

namespace shirube {

class DiagnosticSink;

/// One town of a row; a row may have several. For the floors of a high building, the town it is in.
struct PostalTown {
  /// Seven digits: 2430018.
  std::string code;
  /// 全国地方公共団体コード without its check digit: 14212.
  std::uint32_t municipality = 0;
  /// With its 郡: 厚木市, 愛甲郡愛川町, 大阪市北区.
  std::string municipality_name;
  /// Without what stands in brackets; 地割 and 丁目 of a range are each a town. Empty where the
  /// code is for what has no row of its own.
  std::string town;
  /// In hiragana.
  std::string kana;
  bool operator==(const PostalTown&) const = default;
};

class PostalTable {
 public:
  /// No rows, with one fault, when `source` (UTF-8) has another layout; rows that cannot be used
  /// are reported and left out.
  static PostalTable read(std::shared_ptr<const SourceText> source, DiagnosticSink& sink);

  /// In the order of the file.
  const std::vector<PostalTown>& rows() const { return rows_; }

 private:
  std::vector<PostalTown> rows_;
};

}  // namespace shirube
