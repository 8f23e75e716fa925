#include "source/yaml.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <sstream>
#include <unordered_map>
#include <utility>

#include "base/diagnostic.h"
#include "base/fault.h"
#include "base/text.h"
#include "base/visible_text.h"
#include "source/plain_text.h"
#include "source/position_cursor.h"
#include "source/yaml_reason.h"
#include "source/yaml_scalar.h"

namespace shirube {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// A file may be indented with nothing but tabs; the first few say it all.
constexpr int tab_report_limit = 10;

/// No person mends more than this at a time.
constexpr int report_limit = 100;

/// Thrown through the parser to end the reading; what was wrong has been reported.
struct Stop {};

/// Builds the tree from the parser's events. The parser itself lets pass what we refuse (duplicate
/// keys, aliases, tags), so that each is checked here, where its position is known.
class TreeBuilder : public YAML::EventHandler {
 public:
  TreeBuilder(std::shared_ptr<const SourceText> source, std::size_t begin, std::size_t end,
              DiagnosticSink& diagnostics)
      : source_(std::move(source)),
        text_(source_->text().substr(0, end)),
        begin_(begin),
        cursor_(source_),
        diagnostics_(diagnostics),
        scalar_end_(begin) {}

  /// The finished tree, unless something was reported.
  std::optional<Node> take() {
    if (reported_ == 0) check_gap(text_.size());
    if (reported_ > 0) return std::nullopt;
    return std::move(root_);
  }

  void fail(Fault fault, const Location& where, std::initializer_list<std::string> arguments = {}) {
    diagnostics_.report(fault, where, arguments);
    ++reported_;
  }

  Location locate(const YAML::Mark& mark) { return cursor_.at(offset(mark)); }

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (std::exchange(document_seen_, true)) {
      const bool separator = text_.substr(offset(mark)).starts_with("---");
      if (separator) fail(Fault::yaml_second_document, cursor_.at(offset(mark), 3));
      if (!separator) fail(Fault::yaml_syntax, locate(mark), {"値のあとに余分な文字があります"});
      throw Stop{};
    }
  }

  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t) override {
    const std::size_t at = offset(mark);
    check_properties(at);
    check_gap(at);
    Node node;
    node.text = null_text(at);
    if (!node.text.empty()) {
      node.where = cursor_.at(at, node.text.size());
    } else if (awaits_value()) {
      node.where = frames_.back().key_where;
    } else {
      node.where = cursor_.at(empty_item(at));
    }
    put(std::move(node), at);
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    fail(Fault::yaml_alias, locate(mark));
    Node node;
    node.where = locate(mark);
    node.text = "*" + std::to_string(mark.pos);  // unlike any other; the tree is not handed out
    put(std::move(node), offset(mark));
  }

  void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                const std::string& value) override {
    const std::size_t at = offset(mark);
    check_properties(at);
    check_gap(at);
    const WrittenScalar written = look_at_scalar(text_, at, value, indent());
    scalar_end_ = written.end;
    Node node;
    node.where = cursor_.at(at, written.length);
    check_flow_indent(node.where);
    if (!written.fault.empty()) {
      fail(Fault::yaml_syntax, cursor_.at(written.fault_at), {std::string(written.fault)});
    }
    const bool bare_dash = value == "-" && text_[at] == '-' && frames_.back().flow;
    if (bare_dash) fail(Fault::yaml_syntax, node.where, {"「[」の中に「-」だけの値は書けません"});
    const std::size_t hidden = first_forbidden(value);  // written as an escape
    if (hidden != std::string_view::npos) {
      const char32_t c = to_code_points(std::string_view(value).substr(hidden, 4)).front();
      fail(Fault::control_character, node.where, {code_point_name(c)});
    }
    node.text = value;
    put(std::move(node), at);
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value style) override {
    open(Node::Kind::sequence, mark, style);
  }

  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value style) override {
    open(Node::Kind::mapping, mark, style);
  }

  void OnSequenceEnd() override { close(); }
  void OnMapEnd() override { close(); }

 private:
  /// A collection that is being read.
  struct Frame {
    Node node;
    std::size_t start = 0;
    bool flow = false;
    /// The column, from 0, of the innermost block collection; -1 outside of all.
    int indent = -1;
    /// The key whose value comes next.
    bool has_key = false;
    std::string key;
    Location key_where;
    std::size_t key_at = 0;
    std::unordered_map<std::string, std::uint32_t> first_lines;
  };

  std::size_t offset(const YAML::Mark& mark) const {
    return std::min(begin_ + static_cast<std::size_t>(std::max(mark.pos, 0)), text_.size());
  }

  int indent() const { return frames_.empty() ? -1 : frames_.back().indent; }

  bool awaits_value() const { return !frames_.empty() && frames_.back().has_key; }

  bool awaits_key() const {
    return !frames_.empty() && frames_.back().node.kind == Node::Kind::mapping &&
           !frames_.back().has_key;
  }

  void check_properties(std::size_t at) {
    if (at >= text_.size()) return;
    if (text_[at] == '!') fail(Fault::yaml_tag, cursor_.at(at));
    if (text_[at] == '&') fail(Fault::yaml_alias, cursor_.at(at));
  }

  /// The parser says "null" for `~` and `null` as for nothing at all; the text tells them apart.
  std::string null_text(std::size_t at) const {
    for (const std::string_view word : {"null", "Null", "NULL", "~"}) {
      if (!text_.substr(at).starts_with(word)) continue;
      if (!awaits_value()) return std::string(word);
      // An empty value has the mark of what comes after it or, in `{a, b}`, that of its key.
      const std::size_t next = text_.find_first_not_of(" \t", at + word.size());
      const bool next_key = next != std::string_view::npos && text_[next] == ':';
      if (!next_key && at > frames_.back().key_at) return std::string(word);
    }
    return {};
  }

  /// Where the `-` of an empty item stands that was noticed at `at`.
  std::size_t empty_item(std::size_t at) const {
    at = std::min(at, text_.size());
    while (at > begin_) {
      const std::size_t line = text_.rfind('\n', at - 1);
      const std::size_t start = line == std::string_view::npos || line < begin_ ? begin_ : line + 1;
      const std::size_t first = text_.find_first_not_of(" \t\r\n", start);
      if (first < at && text_[first] != '#') return first;
      at = start > begin_ ? start - 1 : begin_;
    }
    return begin_;
  }

  /// Reports a `#` that follows what stands before it without a space, between the scalar before
  /// and byte `at`.
  void check_gap(std::size_t at) {
    if (scalar_end_ == std::string_view::npos || at < scalar_end_) return;
    const std::size_t comment = unspaced_comment(text_, scalar_end_, at);
    if (comment != std::string_view::npos) {
      fail(Fault::yaml_syntax, cursor_.at(comment), {"「#」の前に空白がありません"});
    }
    scalar_end_ = at;
  }

  /// In `[` and `{` lines may stand anywhere to the right of the block around them.
  void check_flow_indent(const Location& where) {
    if (frames_.empty() || !frames_.back().flow) return;
    const Frame& frame = frames_.back();
    if (where.line > frame.node.where.line && static_cast<int>(where.column) - 1 <= frame.indent) {
      fail(Fault::yaml_syntax, where, {"「[」や「{」の中の行の字下げが足りません"});
    }
  }

  void open(Node::Kind kind, const YAML::Mark& mark, YAML::EmitterStyle::value style) {
    check_properties(offset(mark));
    check_gap(offset(mark));
    if (frames_.size() == yaml_depth_limit) {
      fail(Fault::yaml_too_deep, locate(mark), {std::to_string(yaml_depth_limit)});
      throw Stop{};
    }
    Frame frame;
    frame.node.kind = kind;
    frame.node.where = locate(mark);
    frame.start = offset(mark);
    frame.flow = style == YAML::EmitterStyle::Flow;
    frame.indent = frame.flow ? indent() : static_cast<int>(frame.node.where.column) - 1;
    check_flow_indent(frame.node.where);
    frames_.push_back(std::move(frame));
  }

  void close() {
    Frame frame = std::move(frames_.back());
    frames_.pop_back();
    put(std::move(frame.node), frame.start);
  }

  void put(Node node, std::size_t at) {
    if (reported_ >= report_limit) throw Stop{};
    if (frames_.empty()) {
      root_ = std::move(node);
    } else if (awaits_key()) {
      put_key(std::move(node), at);
    } else if (awaits_value()) {
      put_value(std::move(node), at);
    } else {
      if (frames_.back().flow && node.blank() && text_.substr(at).starts_with(",")) {
        fail(Fault::yaml_syntax, cursor_.at(at), {"余分な「,」があります"});
      }
      frames_.back().node.items.push_back(std::move(node));
    }
  }

  void put_key(Node node, std::size_t at) {
    Frame& frame = frames_.back();
    if (node.kind != Node::Kind::scalar || node.text.empty()) {
      fail(Fault::yaml_complex_key, node.where);
    } else if (node.text == "<<") {
      fail(Fault::yaml_merge_key, node.where);
    }
    frame.has_key = true;
    frame.key = std::move(node.text);
    frame.key_where = std::move(node.where);
    frame.key_at = at;
  }

  void put_value(Node node, std::size_t at) {
    Frame& frame = frames_.back();
    frame.has_key = false;
    const bool no_colon = node.blank() && at <= frame.key_at && !frame.flow;
    if (no_colon) fail(Fault::yaml_syntax, frame.key_where, {"名前のあとに「:」がありません"});
    const auto [first, is_new] = frame.first_lines.try_emplace(frame.key, frame.key_where.line);
    if (!is_new && !frame.key.empty()) {  // an empty one was reported as such
      fail(Fault::yaml_duplicate_key, frame.key_where, {frame.key, std::to_string(first->second)});
      return;
    }
    frame.node.entries.push_back(
        {std::move(frame.key), std::move(frame.key_where), std::move(node)});
  }

  std::shared_ptr<const SourceText> source_;
  std::string_view text_;
  std::size_t begin_;
  PositionCursor cursor_;
  DiagnosticSink& diagnostics_;
  std::vector<Frame> frames_;
  Node root_;
  /// Past the last scalar; npos while its end is not known.
  std::size_t scalar_end_;
  bool document_seen_ = false;
  int reported_ = 0;
};

/// Reports the lines that start with a tab. A tab may be content there, in block text, but nobody
/// can see which it is.
bool check_indentation(const std::shared_ptr<const SourceText>& source, std::size_t begin,
                       std::size_t end, DiagnosticSink& diagnostics) {
  const std::string_view text = source->text().substr(0, end);
  int reported = 0;
  for (std::size_t line = begin; line < end && reported < tab_report_limit;) {
    const std::size_t first = std::min(text.find_first_not_of(" \t", line), end);
    const std::size_t tab = text.substr(line, first - line).find('\t');
    const bool blank = first == end || text[first] == '\n' || text[first] == '\r';
    if (tab != std::string_view::npos && !blank) {
      diagnostics.report(Fault::yaml_tab, PositionCursor(source).at(line + tab));
      ++reported;
    }
    line = std::min(text.find('\n', first), end - 1) + 1;
  }
  return reported == 0;
}

/// Reports a `%YAML` or `%TAG` line, which the parser would obey without a word.
bool check_directives(const std::shared_ptr<const SourceText>& source, std::size_t begin,
                      std::size_t end, DiagnosticSink& diagnostics) {
  const std::string_view text = source->text().substr(0, end);
  for (std::size_t line = begin; line < end;) {
    if (text[line] == '%') {
      diagnostics.report(Fault::yaml_syntax, PositionCursor(source).at(line),
                         {"「%」で始まる行は書けません"});
      return false;
    }
    const std::size_t first = std::min(text.find_first_not_of(" \t\r", line), end - 1);
    if (text[first] != '#' && text[first] != '\n') return true;
    line = std::min(text.find('\n', first), end - 1) + 1;
  }
  return true;
}

void report_parser_fault(const YAML::Exception& exception, TreeBuilder& builder) {
  const Location where = builder.locate(exception.mark);
  const std::string_view message = exception.msg;
  namespace error = YAML::ErrorMsg;
  if (message.starts_with(error::UNKNOWN_ANCHOR) || message.starts_with(error::ALIAS_NOT_FOUND) ||
      message.starts_with(error::ANCHOR_NOT_FOUND) || message.starts_with(error::CHAR_IN_ALIAS) ||
      message.starts_with(error::CHAR_IN_ANCHOR) || message.starts_with(error::ALIAS_CONTENT) ||
      message.starts_with(error::MULTIPLE_ANCHORS)) {
    return builder.fail(Fault::yaml_alias, where);
  }
  if (message.starts_with(error::CHAR_IN_TAG_HANDLE) || message.starts_with(error::MULTIPLE_TAGS) ||
      message.starts_with(error::TAG_WITH_NO_SUFFIX) ||
      message.starts_with(error::END_OF_VERBATIM_TAG)) {
    return builder.fail(Fault::yaml_tag, where);
  }
  if (message.starts_with(error::TAB_IN_INDENTATION)) return builder.fail(Fault::yaml_tab, where);
  builder.fail(Fault::yaml_syntax, where, {yaml_reason(message)});
}

}  // namespace

std::optional<Node> parse_yaml(std::shared_ptr<const SourceText> source,
                               DiagnosticSink& diagnostics) {
  const std::size_t size = source->text().size();
  return parse_yaml(std::move(source), 0, size, diagnostics);
}

std::optional<Node> parse_yaml(std::shared_ptr<const SourceText> source, std::size_t begin,
                               std::size_t end, DiagnosticSink& diagnostics) {
  if (end - begin > yaml_size_limit) {
    diagnostics.report(Fault::file_too_large, {source, 1, 1, 1}, {"1 MiB"});
    return std::nullopt;
  }
  if (!check_plain_text(source, begin, end, diagnostics)) return std::nullopt;
  if (begin == 0 && source->text().starts_with(byte_order_mark)) begin = byte_order_mark.size();
  const bool indented = check_indentation(source, begin, end, diagnostics);
  const bool undirected = check_directives(source, begin, end, diagnostics);
  if (!indented || !undirected) return std::nullopt;

  TreeBuilder builder(source, begin, end, diagnostics);
  try {
    std::string text(source->text().substr(begin, end - begin));
    if (!text.ends_with('\n')) text += '\n';  // else the parser loses spaces in the last line
    std::istringstream stream(std::move(text));
    YAML::Parser parser(stream);
    parser.HandleNextDocument(builder);
    parser.HandleNextDocument(builder);  // says so when there is a second one
  } catch (const Stop&) {
  } catch (const YAML::Exception& exception) {
    report_parser_fault(exception, builder);
  } catch (const std::exception& exception) {
    builder.fail(Fault::yaml_syntax, {source, 1, 1, 1}, {exception.what()});
  }
  return builder.take();
}

}  // namespace shirube
