// The fields by which a facility or a desk is reached: where it is, whom to call. One description
// for both, so that they have the same labels and columns. Made once for each kind of record.
#pragma once

#include <string_view>
#include <vector>

#include "directory/field.h"

namespace shirube {

/// What editors are told of fields that mean another thing in each kind of record.
struct ContactHelp {
  Presence address;
  std::string_view phone;
  std::string_view extension;
  std::string_view mail;
  std::string_view url;
};

template <class T>
std::vector<Field> contact_fields(const ContactHelp& help) {
  using F = FieldsOf<T>;
  constexpr Readers everyone = Readers::everyone;
  constexpr Presence optional = Presence::optional;
  return {
      F::template field<&T::postal_code>(
          "postal_code", everyone, optional,
          {"郵便番号", "7けた", "243-0018",
           open_data.in_municipal_column("郵便番号").as_property("address.postalCode")}),
      F::template field<&T::address>("address", everyone, help.address,
                                     {"住所", "市町村の名前から書く", "厚木市中町1-1-1",
                                      open_data.in_column("住所")
                                          .in_municipal_column("所在地_連結表記")
                                          .as_property("address.streetAddress")}),
      F::template field<&T::building>("building", everyone, optional,
                                      {"建物", "建物の名前と階", "見本ビル2階",
                                       open_data.in_column("方書")
                                           .in_municipal_column("建物名等(方書)")
                                           .also_called("方書（ビル名等）")}),
      F::template field<&T::location>("location", everyone, optional,
                                      {"場所", "緯度、経度。分からなければ書かない",
                                       "35.4410, 139.3650", not_open.as_property("geo")}),
      F::template field<&T::phone>("phone", everyone, Presence::required,
                                   {"電話", help.phone, "046-000-0001",
                                    open_data.in_column("電話番号").as_property("telephone")}),
      F::template field<&T::extension>(
          "extension", everyone, optional,
          {"内線", help.extension, "123", open_data.in_column("内線番号")}),
      F::template field<&T::fax>("fax", everyone, optional,
                                 {"FAX", "FAX の番号", "046-000-0002",
                                  open_data.in_column("FAX番号").as_property("faxNumber")}),
      F::template field<&T::mail>(
          "mail", everyone, optional,
          {"メール", help.mail, "info@example.jp",
           open_data.in_municipal_column("連絡先メールアドレス").as_property("email")}),
      F::template field<&T::url>("url", everyone, optional,
                                 {"ホームページ", help.url, "https://www.example.jp/",
                                  open_data.in_column("URL").as_property("url")}),
  };
}

}  // namespace shirube
