#include "source/yaml.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <new>
#include <sstream>
#include <unordered_map>
#include <utility>

#include "base/diagnostic.h"
#include "base/faults/source.h"
#include "base/text.h"
#include "base/visible_text.h"
#include "source/plain_text.h"
#include "source/plain_yaml.h"
#include "source/position_cursor.h"
#include "source/yaml_comments.h"
#include "source/yaml_fold.h"
#include "source/yaml_lines.h"
#include "source/yaml_reason.h"
#include "source/yaml_scalar.h"
#include "source/yaml_slips.h"

namespace shirube {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// No person mends more than this at a time.
constexpr int report_limit = 100;

/// More than any file of people has, and few enough to be read at once.
constexpr std::size_t node_limit = 20'000;

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
    if (reported_ > 0) return std::nullopt;
    return std::move(root_);
  }

  void fail(Fault fault, const Location& where, std::initializer_list<std::string> arguments = {}) {
    diagnostics_.report_any(fault, where, arguments);
    ++reported_;
  }

  Location locate(const YAML::Mark& mark) { return cursor_.at(offset(mark)); }

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (std::exchange(document_seen_, true)) {
      const bool separator = text_.substr(offset(mark)).starts_with("---");
      if (separator) fail(SourceFault::yaml_second_document, cursor_.at(offset(mark), 3));
      if (!separator)
        fail(SourceFault::yaml_syntax, locate(mark), {"値のあとに余分な文字があります"});
      throw Stop{};
    }
  }

  /// The last event was seen.
  void finish() { check_gap(text_.size(), Coming::nothing); }

  /// Looks for the `#` that may have cut off what the parser then stumbled over, at byte `at`.
  bool explain_by_comment(std::size_t at) {
    if (scalar_end_ == std::string_view::npos) return false;
    const std::size_t line_end = std::min(text_.find('\n', scalar_end_), text_.size());
    const int before = reported_;
    if (line_end < at) check_comments(line_end, Coming::scalar);
    return reported_ > before;
  }

  std::size_t offset(const YAML::Mark& mark) const {
    return std::min(begin_ + static_cast<std::size_t>(std::max(mark.pos, 0)), text_.size());
  }

  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t) override {
    const std::size_t at = offset(mark);
    check_properties(at);
    if (!awaits_value() && !awaits_key() && !frames_.empty() && !frames_.back().flow) {
      begin_item(empty_item(at));
    }
    check_gap(at, Coming::nothing);
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
    fail(SourceFault::yaml_alias, locate(mark));
    Node node;
    node.where = locate(mark);
    node.text = "*" + std::to_string(mark.pos);  // unlike any other; the tree is not handed out
    put(std::move(node), offset(mark));
  }

  void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                const std::string& value) override {
    const std::size_t at = offset(mark);
    check_properties(at);
    check_gap(at, Coming::scalar);
    const WrittenScalar written = look_at_scalar(text_, at, value, indent());
    scalar_end_ = written.end;
    Node node;
    node.text = value;
    node.where = cursor_.at(at, written.length);
    check_flow_indent(node.where);
    if (!written.fault.empty()) {
      fail(SourceFault::yaml_syntax, cursor_.at(written.fault_at), {std::string(written.fault)});
    }
    const bool bare_dash = value == "-" && text_[at] == '-' && frames_.back().flow;
    if (bare_dash)
      fail(SourceFault::yaml_syntax, node.where, {"「[」の中に「-」だけの値は書けません"});
    const std::size_t hidden = first_forbidden(value);  // written as an escape
    if (hidden != std::string_view::npos) {
      const char32_t c = to_code_points(std::string_view(value).substr(hidden, 4)).front();
      fail(SourceFault::control_character, node.where, {code_point_name(c)});
    }
    if (awaits_key()) {
      tell(slip_in_key(value, at));
    } else {
      follow(at, node);
    }
    const bool plain = at < text_.size() && !is_quoted(at) && text_[at] != '|' && text_[at] != '>';
    before_ = awaits_key() ? Before::key : plain ? Before::plain_value : Before::other_value;
    indent_before_ = indent();
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

  int indent() const { return frames_.empty() ? -1 : frames_.back().indent; }

  bool awaits_value() const { return !frames_.empty() && frames_.back().has_key; }

  bool awaits_key() const {
    return !frames_.empty() && frames_.back().node.kind == Node::Kind::mapping &&
           !frames_.back().has_key;
  }

  void check_properties(std::size_t at) {
    if (at >= text_.size()) return;
    if (text_[at] == '!') fail(SourceFault::yaml_tag, cursor_.at(at));
    if (text_[at] == '&') fail(SourceFault::yaml_alias, cursor_.at(at));
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

  /// Reports what is wrong with the `#` between the scalar before and byte `at`: those that follow
  /// something without a space, and those that may be text.
  void check_gap(std::size_t at, Coming coming) {
    if (scalar_end_ == std::string_view::npos || at < scalar_end_) return;
    const std::size_t comment = unspaced_comment(text_, scalar_end_, at);
    if (comment != std::string_view::npos) {
      fail(SourceFault::yaml_syntax, cursor_.at(comment), {"「#」の前に空白がありません"});
    } else {
      check_comments(at, coming);
    }
    before_ = Before::nothing;
    scalar_end_ = at;
  }

  void check_comments(std::size_t end, Coming coming) {
    const Gap gap{scalar_end_, end, before_, coming, indent_before_};
    for (const FoundComment& comment : comments_like_text(text_, gap)) {
      const Location where = cursor_.at(comment.at, character_count(comment.text));
      const std::string shown = visible_text(comment.text, 30);
      if (comment.cut) {
        fail(SourceFault::yaml_text_cut, where, {shown});
      } else {
        diagnostics_.report(SourceFault::yaml_comment_beside, where, {shown});
      }
    }
  }

  /// An item with nothing after its `-` at byte `dash` is like a key without a value.
  void begin_item(std::size_t dash) {
    if (scalar_end_ == std::string_view::npos || dash < scalar_end_) return;
    check_gap(dash, Coming::nothing);
    before_ = Before::key;
    indent_before_ = indent();
  }

  bool is_quoted(std::size_t at) const { return text_[at] == '"' || text_[at] == '\''; }

  /// Joins the lines of a value as its writer meant them, and looks at how each of them starts.
  void follow(std::size_t at, Node& node) {
    if (at >= text_.size()) return;
    const auto followed = follow_text(text_, at, node.text, indent());
    if (!followed) return;
    node.text = followed->text;
    if (is_quoted(at) || text_[at] == '>') return;
    scalar_end_ = followed->end;
    const bool in_block = frames_.empty() || !frames_.back().flow;
    if (in_block && starts_line(at)) {
      tell(slip_at(text_, at));
    } else if (text_.substr(at).starts_with('-') && !starts_with_ascii(text_.substr(at + 1))) {
      tell(slip_at(text_, at));
    }
    for (const std::size_t further : followed->lines) tell(slip_at(text_, further));
  }

  /// True when nothing but blanks and the hyphens of items stands before byte `at`.
  bool starts_line(std::size_t at) const {
    const std::size_t before =
        at == begin_ ? std::string_view::npos : text_.find_last_not_of(" -", at - 1);
    return before == std::string_view::npos || before < begin_ || text_[before] == '\n';
  }

  static bool starts_with_ascii(std::string_view text) {
    return text.empty() || static_cast<unsigned char>(text.front()) < 0x80;
  }

  void tell(const std::optional<Slip>& slip) {
    if (!slip) return;
    report_slip(*slip, cursor_, diagnostics_);
    ++reported_;
  }

  /// In `[` and `{` lines may stand anywhere to the right of the block around them.
  void check_flow_indent(const Location& where) {
    if (frames_.empty() || !frames_.back().flow) return;
    const Frame& frame = frames_.back();
    if (where.line > frame.node.where.line && static_cast<int>(where.column) - 1 <= frame.indent) {
      fail(SourceFault::yaml_syntax, where, {"「[」や「{」の中の行の字下げが足りません"});
    }
  }

  void open(Node::Kind kind, const YAML::Mark& mark, YAML::EmitterStyle::value style) {
    check_properties(offset(mark));
    check_gap(offset(mark), Coming::collection);
    if (frames_.size() == yaml_depth_limit) {
      fail(SourceFault::yaml_too_deep, locate(mark), {std::to_string(yaml_depth_limit)});
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
    if (++nodes_ > node_limit) {
      fail(SourceFault::file_too_large, node.where, {"値 2 万個"});
      throw Stop{};
    }
    if (frames_.empty()) {
      root_ = std::move(node);
    } else if (awaits_key()) {
      put_key(std::move(node), at);
    } else if (awaits_value()) {
      put_value(std::move(node), at);
    } else {
      if (frames_.back().flow && node.blank() && text_.substr(at).starts_with(",")) {
        fail(SourceFault::yaml_syntax, cursor_.at(at), {"余分な「,」があります"});
      }
      frames_.back().node.items.push_back(std::move(node));
    }
  }

  void put_key(Node node, std::size_t at) {
    Frame& frame = frames_.back();
    if (node.kind != Node::Kind::scalar || node.text.empty()) {
      fail(SourceFault::yaml_complex_key, node.where);
    } else if (node.text == "<<") {
      fail(SourceFault::yaml_merge_key, node.where);
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
    if (no_colon)
      fail(SourceFault::yaml_syntax, frame.key_where, {"名前のあとに「:」がありません"});
    const auto [first, is_new] = frame.first_lines.try_emplace(frame.key, frame.key_where.line);
    if (!is_new && !frame.key.empty()) {  // an empty one was reported as such
      fail(SourceFault::yaml_duplicate_key, frame.key_where,
           {frame.key, std::to_string(first->second)});
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
  Before before_ = Before::nothing;
  int indent_before_ = -1;
  std::size_t nodes_ = 0;
  bool document_seen_ = false;
  int reported_ = 0;
};

void report_parser_fault(const YAML::Exception& exception, TreeBuilder& builder) {
  const Location where = builder.locate(exception.mark);
  const std::string_view message = exception.msg;
  namespace error = YAML::ErrorMsg;
  if (message.starts_with(error::UNKNOWN_ANCHOR) || message.starts_with(error::ALIAS_NOT_FOUND) ||
      message.starts_with(error::ANCHOR_NOT_FOUND) || message.starts_with(error::CHAR_IN_ALIAS) ||
      message.starts_with(error::CHAR_IN_ANCHOR) || message.starts_with(error::ALIAS_CONTENT) ||
      message.starts_with(error::MULTIPLE_ANCHORS)) {
    return builder.fail(SourceFault::yaml_alias, where);
  }
  if (message.starts_with(error::CHAR_IN_TAG_HANDLE) || message.starts_with(error::MULTIPLE_TAGS) ||
      message.starts_with(error::TAG_WITH_NO_SUFFIX) ||
      message.starts_with(error::END_OF_VERBATIM_TAG)) {
    return builder.fail(SourceFault::yaml_tag, where);
  }
  if (message.starts_with(error::TAB_IN_INDENTATION))
    return builder.fail(SourceFault::yaml_tab, where);
  builder.fail(SourceFault::yaml_syntax, where, {yaml_reason(message)});
}

void read_events(const std::shared_ptr<const SourceText>& source, std::size_t begin,
                 std::size_t end, TreeBuilder& builder) {
  try {
    std::string text(source->text().substr(begin, end - begin));
    if (!text.ends_with('\n')) text += '\n';  // else the parser loses spaces in the last line
    std::istringstream stream(std::move(text));
    YAML::Parser parser(stream);
    parser.HandleNextDocument(builder);
    parser.HandleNextDocument(builder);  // says so when there is a second one
    builder.finish();
  } catch (const Stop&) {
  } catch (const YAML::Exception& exception) {
    if (!builder.explain_by_comment(builder.offset(exception.mark))) {
      report_parser_fault(exception, builder);
    }
  } catch (const std::bad_alloc&) {
    throw;  // no fault of the file; main.cc says so
  } catch (const std::exception& exception) {
    builder.fail(SourceFault::yaml_syntax, {source, 1, 1, 1}, {exception.what()});
  }
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
    diagnostics.report(SourceFault::file_too_large, {source, 1, 1, 1}, {"1 MiB"});
    return std::nullopt;
  }
  if (!check_plain_text(source, begin, end, diagnostics)) return std::nullopt;
  if (begin == 0 && source->text().starts_with(byte_order_mark)) begin = byte_order_mark.size();
  if (!check_lines(source, begin, end, diagnostics)) return std::nullopt;

  if (auto plain = read_plain_yaml(source, begin, end)) return plain;
  return parse_any_yaml(source, begin, end, diagnostics);
}

std::optional<Node> parse_any_yaml(const std::shared_ptr<const SourceText>& source,
                                   std::size_t begin, std::size_t end,
                                   DiagnosticSink& diagnostics) {
  DiagnosticSink found;
  TreeBuilder builder(source, begin, end, found);
  read_events(source, begin, end, builder);
  std::optional<Node> node = builder.take();
  for (Diagnostic& diagnostic : explained_by_slips(source, begin, end, found.sorted())) {
    diagnostics.add(std::move(diagnostic));
  }
  return node;
}

}  // namespace shirube
