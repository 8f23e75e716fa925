#include "place/online/answer_reader.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>

#include "base/ascii.h"
#include "base/text.h"
#include "place/json_member.h"

namespace shirube {
namespace {

using Json = nlohmann::json;

// A title is an address; the longest have about 60 characters.
constexpr std::size_t title_limit = 600;

/// Looks at the events of a JSON text before anything is built of them. Refuses what no service
/// sends: deep nesting, a flood of values, a key given twice.
class ShapeGuard : public nlohmann::json_sax<Json> {
 public:
  bool null() override { return count(); }
  bool boolean(bool) override { return count(); }
  bool number_integer(number_integer_t) override { return count(); }
  bool number_unsigned(number_unsigned_t) override { return count(); }
  bool number_float(number_float_t number, const string_t&) override {
    return std::isfinite(number) && count();
  }
  bool string(string_t&) override { return count(); }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(); }
  bool end_object() override { return close(); }
  bool start_array(std::size_t) override { return open(); }
  bool end_array() override { return close(); }
  bool key(string_t& key) override { return keys_.back().insert(key).second && count(); }
  bool parse_error(std::size_t, const std::string&, const Json::exception&) override {
    return false;
  }

 private:
  static constexpr std::size_t depth_limit = 16;
  // Some thousand candidates; in memory about 5 MB.
  static constexpr std::size_t value_limit = 50'000;

  bool count() { return ++values_ <= value_limit; }
  bool open() {
    keys_.emplace_back();
    return keys_.size() <= depth_limit && count();
  }
  bool close() {
    keys_.pop_back();
    return true;
  }

  std::size_t values_ = 0;
  /// The keys seen, of each object that is open; empty for arrays.
  std::vector<std::set<std::string>> keys_;
};

std::optional<Json> parse(std::string_view body) {
  ShapeGuard guard;
  if (!Json::sax_parse(body.begin(), body.end(), &guard)) return std::nullopt;
  Json json = Json::parse(body.begin(), body.end(), nullptr, /*allow_exceptions=*/false);
  if (json.is_discarded()) return std::nullopt;
  return json;
}

/// application/json, application/geo+json, with or without parameters.
bool is_json_type(std::string_view content_type) {
  const std::string type = ascii_lower(trim(content_type.substr(0, content_type.find(';'))));
  return type.ends_with("/json") || type.ends_with("+json");
}

bool is_title(std::string_view text) {
  const auto control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; };
  return !trim(text).empty() && text.size() <= title_limit &&
         std::none_of(text.begin(), text.end(), control);
}

std::optional<Point> point_on_earth(double latitude, double longitude) {
  // Written so that NaN does not pass.
  if (!(std::fabs(latitude) <= 90 && std::fabs(longitude) <= 180)) return std::nullopt;
  return Point{static_cast<std::int32_t>(std::lround(latitude * 1e6)),
               static_cast<std::int32_t>(std::lround(longitude * 1e6))};
}

std::optional<Candidate> read_feature(const Json& feature) {
  const Json* geometry = json_member(feature, "geometry");
  const Json* properties = json_member(feature, "properties");
  if (!geometry || !properties) return std::nullopt;
  const std::string* type = text_member(*geometry, "type");
  const Json* coordinates = json_member(*geometry, "coordinates");
  const std::string* title = text_member(*properties, "title");
  if (!type || *type != "Point" || !title || !is_title(*title) || !coordinates ||
      !coordinates->is_array() || coordinates->size() != 2 || !(*coordinates)[0].is_number() ||
      !(*coordinates)[1].is_number()) {
    return std::nullopt;
  }
  const auto point =
      point_on_earth((*coordinates)[1].get<double>(), (*coordinates)[0].get<double>());
  if (!point) return std::nullopt;
  return Candidate{*title, *point, Precision::address};
}

/// The whole text as a decimal number, such as "35.4427".
std::optional<double> number_in(const std::string* text) {
  if (!text) return std::nullopt;
  double number = 0;
  const char* end = text->data() + text->size();
  const auto [stopped, error] =
      std::from_chars(text->data(), end, number, std::chars_format::fixed);
  if (error != std::errc() || stopped != end || !std::isfinite(number)) return std::nullopt;
  return number;
}

bool is_postal_code(std::string_view text) {
  return text.size() >= 7 &&
         std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c) || c == '-'; });
}

/// 5, 12, 中町三丁目, 中町, 厚木市 becomes 厚木市中町三丁目12-5: a name that the next one begins
/// with is left out, and numbers do not run together.
std::string from_the_top(std::string_view display_name) {
  std::vector<std::string> parts = split(display_name, ",");
  std::reverse(parts.begin(), parts.end());
  std::string title;
  std::size_t last_name = 0;
  for (const std::string& part : parts) {
    // Only above the prefecture: further down it would be the number of a house.
    if (title.empty() && (part == "日本" || is_postal_code(part))) continue;
    const bool after_number = !title.empty() && is_digit(title.back());
    if (after_number) {
      if (is_digit(part.front())) title += '-';
    } else if (part.starts_with(std::string_view(title).substr(last_name))) {
      title.resize(last_name);
    }
    last_name = title.size();
    title += part;
  }
  return title;
}

Precision finest_of(const Json& result) {
  const Json* address = json_member(result, "address");
  if (address && text_member(*address, "house_number")) return Precision::address;
  if (address && text_member(*address, "city_block")) return Precision::block;
  return Precision::town;
}

std::optional<Candidate> read_result(const Json& result) {
  const std::optional<double> latitude = number_in(text_member(result, "lat"));
  const std::optional<double> longitude = number_in(text_member(result, "lon"));
  const std::string* name = text_member(result, "display_name");
  if (!latitude || !longitude || !name || !is_title(*name)) return std::nullopt;
  const std::optional<Point> point = point_on_earth(*latitude, *longitude);
  std::string title = from_the_top(*name);
  if (!point || title.empty()) return std::nullopt;
  return Candidate{std::move(title), *point, finest_of(result)};
}

/// All or nothing: a service that sends one element wrong is not trusted with the others.
template <typename ReadElement>
Candidates read_array(std::string_view content_type, std::string_view body, ReadElement read) {
  if (!is_json_type(content_type)) return std::nullopt;
  const std::optional<Json> json = parse(body);
  if (!json || !json->is_array()) return std::nullopt;
  std::vector<Candidate> candidates;
  for (const Json& element : *json) {
    std::optional<Candidate> candidate = read(element);
    if (!candidate) return std::nullopt;
    candidates.push_back(std::move(*candidate));
  }
  return candidates;
}

}  // namespace

Candidates read_gsi_answer(std::string_view content_type, std::string_view body) {
  return read_array(content_type, body, read_feature);
}

Candidates read_nominatim_answer(std::string_view content_type, std::string_view body) {
  return read_array(content_type, body, read_result);
}

}  // namespace shirube
