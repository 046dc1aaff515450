package policybase.overview.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import policybase.register.Years;

/// The figures of one year, in the order of the report's tables.
///
/// @param on the last day that is counted: 31 December, or today
/// @param department empty: the whole county
/// @param makers bodies with documents (规范性文件) made, ended or in force
public record AnnualReport(int year, LocalDate on, String department, List<Section> sections, List<Maker> makers) {
    public AnnualReport {
        sections = List.copyOf(sections);
        makers = List.copyOf(makers);
    }

    /// One figure.
    ///
    /// @param value empty where there is none
    /// @param known whether the base can know it
    /// @param told what it counts, or who knows it
    public record Line(String name, String unit, Optional<Long> value, boolean known, String told) {
        private static final String UNKNOWN = "本库不知道";

        /// The number, or why there is none.
        public String shown() {
            return value.map(String::valueOf).orElse(known ? "无" : UNKNOWN);
        }
    }

    public record Section(String title, List<Line> lines) {
        public Section {
            lines = List.copyOf(lines);
        }
    }

    /// 规范性文件 of one body.
    public record Maker(String name, Years.Figures figures) {}
}
