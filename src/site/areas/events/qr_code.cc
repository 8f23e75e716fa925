#include "site/areas/events/qr_code.h"

#include <qrencode.h>

#include <memory>

#include "base/xml_writer.h"

namespace shirube {
namespace {

// The quiet zone that the standard asks for, in modules.
constexpr int margin = 4;

std::string dark_runs(const QRcode& code) {
  std::string path;
  for (int y = 0; y < code.width; ++y) {
    for (int x = 0; x < code.width;) {
      int end = x;
      while (end < code.width && (code.data[y * code.width + end] & 1) != 0) ++end;
      if (end == x) {
        ++x;
        continue;
      }
      const std::string run = std::to_string(end - x);
      path += "M" + std::to_string(x + margin) + " " + std::to_string(y + margin) + "h" + run +
              "v1h-" + run + "z";
      x = end;
    }
  }
  return path;
}

}  // namespace

Html qr_code_svg(const std::string& text, const std::string& name) {
  const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
      QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M), &QRcode_free);
  if (!code) return {};
  const std::string size = std::to_string(code->width + 2 * margin);
  return {"<svg class=\"qr\" role=\"img\" aria-label=\"" + xml_escaped(name) + "\" viewBox=\"0 0 " +
          size + " " + size + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" +
          size + "v" + size + "h-" + size + "z\"/><path fill=\"#000\" d=\"" + dark_runs(*code) +
          "\"/></svg>"};
}

}  // namespace shirube
