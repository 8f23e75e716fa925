#include "directory/programme.h"

#include "directory/desk.h"
#include "directory/facility.h"

namespace shirube {
namespace {

constexpr Readers everyone = Readers::everyone, professionals = Readers::professionals;
constexpr Presence required = Presence::required, optional = Presence::optional;

}  // namespace

template <>
const Description& describe<ProgrammeCase>() {
  using C = ProgrammeCase;
  using F = FieldsOf<C>;
  static const Description description(
      "programme_case", "場合",
      {F::field<&C::situation>("situation", everyone, required,
                               {"場合", "どんな場合か", "介護保険を申請している間"}),
       F::field<&C::answer>("answer", everyone, required,
                            {"扱い", "その場合の扱い", "利用できます"})});
  return description;
}

template <>
const Description& describe<Programme>() {
  using P = Programme;
  using F = FieldsOf<P>;
  static const Description description(
      P::type_name, P::label,
      with_record_fields<P>({
          F::field<&P::title>("title", everyone, required,
                              {"名前", "事業の名前", "後方支援病床利用事業"}),
          F::field<&P::summary>("summary", everyone, required,
                                {"ひとこと", "どんな事業か",
                                 "家での療養が続けられないとき、短く入院できるしくみです。"}),
          F::field<&P::municipalities>("municipalities", everyone, required,
                                       {"市町村", "行っている市町村", "[mitaka]"}),
          F::field<&P::scenes>("scenes", everyone, required,
                               {"場面", "四つの場面のどれか", "[急変時の対応]"}),
          F::field<&P::who>("who", everyone, required,
                            {"対象", "使える人", "家で療養していて主治医のいる方"}),
          F::field<&P::how>("how", everyone, required,
                            {"手順", "使うまでの手順", "主治医に相談してください"}),
          F::field<&P::what_to_bring>("what_to_bring", everyone, optional,
                                      {"持ち物", "申請に要るもの", "保険証"}),
          F::field<&P::review>("review", everyone, optional,
                               {"見直し", "内容を見直す時期", "年に1回、書き直します"}),
          F::field<&P::desks>("desks", everyone, optional,
                              {"窓口", "申し込む窓口", "[mitaka-desk]"}),
          F::field<&P::facilities>("facilities", everyone, optional,
                                   {"協力する施設", "協力している施設", "[mihon-hospital]"}),
          F::field<&P::form_url>("form_url", everyone, optional,
                                 {"申請書", "申請書の URL", "https://www.example.jp/"}),
          F::field<&P::form_note>("form_note", everyone, optional,
                                  {"申請書について", "もらえる場所など", "窓口にあります"}),
          F::field<&P::cases>(
              "cases", everyone, optional,
              {"こんな場合", "場合ごとの扱い", "[{situation: 申請中, answer: 使えます}]"}),
          F::field<&P::rules>("rules", professionals, optional,
                              {"きまり", "専門職が知っておくきまり", "日数は1回14日までです"}),
      }));
  return description;
}

}  // namespace shirube
