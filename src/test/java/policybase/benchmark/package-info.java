/// What takes how long: JMH benchmarks that tell segmentation, indexing and search apart. `mvn -Pbenchmark verify`.
@NullMarked
package policybase.benchmark;

import org.jspecify.annotations.NullMarked;
