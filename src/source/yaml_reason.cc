#include "source/yaml_reason.h"

#include <yaml-cpp/exceptions.h>

namespace shirube {
namespace {

struct Reason {
  std::string_view message;
  std::string_view japanese;
};

namespace error = YAML::ErrorMsg;

const Reason reasons[] = {
    {error::END_OF_MAP,
     "項目の並びが途中で崩れています。字下げがそろっていないか、「:」がありません"},
    {error::END_OF_MAP_FLOW, "「{」が「}」で閉じられていません"},
    {error::END_OF_SEQ, "「-」の並びが途中で崩れています。字下げがそろっていません"},
    {error::END_OF_SEQ_FLOW, "「[」が「]」で閉じられていません"},
    {error::FLOW_END, "対応する「[」や「{」のない、閉じかっこがあります"},
    {error::MAP_VALUE,
     "ここに「:」は書けません。前の行の「:」のあとに空白がないか、値を「\"」で囲んでいません"},
    {error::MAP_KEY, "ここに項目の名前は書けません"},
    {error::BLOCK_ENTRY, "ここに「-」の項目は書けません"},
    {error::INVALID_HEX, "「\\」のあとの文字番号が正しくありません"},
    {error::INVALID_ESCAPE, "「\\」のあとの文字が正しくありません"},
    {error::INVALID_UNICODE, "「\\」のあとの文字番号の文字はありません"},
    {error::UNKNOWN_TOKEN, "この記号で値を始めることはできません。「\"」で囲んでください"},
    {error::DOC_IN_SCALAR, "引用符の中に「---」か「...」の行があります"},
    {error::EOF_IN_SCALAR, "引用符が閉じられていません"},
    {error::CHAR_IN_SCALAR, "引用符のあとに余分な文字があります"},
    {error::CHAR_IN_BLOCK, "「|」や「>」のあとに余分な文字があります"},
    {error::ZERO_INDENT_IN_BLOCK, "「|」や「>」のあとの数は 1 から 9 までです"},
    {error::UNEXPECTED_END_SEQ, "並びの終わりが正しくありません"},
    {error::UNEXPECTED_END_MAP, "項目の終わりが正しくありません"},
};

}  // namespace

std::string yaml_reason(std::string_view parser_message) {
  for (const Reason& reason : reasons) {
    // Some messages go on with the character that was found.
    if (parser_message.starts_with(reason.message)) return std::string(reason.japanese);
  }
  return std::string(parser_message);
}

}  // namespace shirube
