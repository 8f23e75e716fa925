# A field of a record cannot be written without saying who reads it: the compiler itself refuses.
# The twin differs in that argument alone, so that the refusal cannot have another cause.
set(compile_field ${CMAKE_CXX_COMPILER} -std=c++20 -fsyntax-only -I${CMAKE_SOURCE_DIR}/src)
add_test(NAME field_with_its_audience_compiles
  COMMAND ${compile_field} -DREADERS=Readers::everyone,
    ${CMAKE_CURRENT_SOURCE_DIR}/directory/audience_compile.cc)
add_test(NAME field_without_its_audience_does_not_compile
  COMMAND ${compile_field} -DREADERS= ${CMAKE_CURRENT_SOURCE_DIR}/directory/audience_compile.cc)
set_tests_properties(field_without_its_audience_does_not_compile PROPERTIES WILL_FAIL TRUE)

# Nor can a kind of records of which something is missing.
add_test(NAME kind_that_says_all_compiles
  COMMAND ${compile_field} -DSAYS_WHETHER_IT_HAS_PAGES=1
    ${CMAKE_CURRENT_SOURCE_DIR}/directory/kind_compile.cc)
add_test(NAME kind_without_a_word_on_its_pages_does_not_compile
  COMMAND ${compile_field} -DSAYS_WHETHER_IT_HAS_PAGES=0 ${CMAKE_CURRENT_SOURCE_DIR}/directory/kind_compile.cc)
set_tests_properties(kind_without_a_word_on_its_pages_does_not_compile PROPERTIES WILL_FAIL TRUE)
