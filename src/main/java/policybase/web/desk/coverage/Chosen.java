package policybase.web.desk.coverage;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import policybase.overview.figures.Figures;
import policybase.web.view.Address;

/// The year and the department a page is narrowed to. What is none of those there are counts as not said.
///
/// @param department empty: the whole county
record Chosen(int year, List<Integer> years, String department, List<String> departments) {
    static Chosen of(Context context, Figures figures) {
        var years = figures.years();
        var departments = figures.departments();
        return new Chosen(
                Optional.ofNullable(context.queryParam("year"))
                        .filter(text -> text.matches("\\d{4}"))
                        .map(Integer::valueOf)
                        .filter(years::contains)
                        .orElse(years.getFirst()),
                years,
                Optional.ofNullable(context.queryParam("department"))
                        .filter(departments::contains)
                        .orElse(""),
                departments);
    }

    String address(String path) {
        return new Address(path)
                .add("year", String.valueOf(year))
                .add("department", department)
                .toString();
    }

    /// The whole county where no department is chosen.
    String whose() {
        return department.isEmpty() ? "全县" : department;
    }
}
