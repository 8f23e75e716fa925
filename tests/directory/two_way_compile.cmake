# A kind that is read and cannot be written does not compile, and a field of it neither. The twin
# differs in that function alone.
add_test(NAME kind_that_writes_compiles
  COMMAND ${compile_field} -DWRITTEN=written
    ${CMAKE_CURRENT_SOURCE_DIR}/directory/two_way_compile.cc)
add_test(NAME kind_that_only_reads_does_not_compile
  COMMAND ${compile_field} -DWRITTEN=shown
    ${CMAKE_CURRENT_SOURCE_DIR}/directory/two_way_compile.cc)
set_tests_properties(kind_that_only_reads_does_not_compile PROPERTIES WILL_FAIL TRUE)
