/// The sample corpus of one invented county: its readable sources and the tool that makes the office files from them.
/// May import only test libraries (POI, PDFBox, ofdrw, Jackson), nothing of the product.
/// Central types: [Source] (one readable source), [Part] (a paragraph or table with its role), [MakeSample] (the tool).
@NullMarked
package policybase.sample;

import org.jspecify.annotations.NullMarked;
