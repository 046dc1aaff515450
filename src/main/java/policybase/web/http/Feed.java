package policybase.web.http;

import io.javalin.http.Context;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// A feed for subscribers (RFC 4287). Its identities do not change when the site moves.
public final class Feed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String IDENTITY = "tag:policybase,2026:";

    private final Context context;
    private final String title;
    private final String href;
    private final List<Entry> entries = new ArrayList<>();

    private record Entry(String id, String title, String href, Instant updated, String summary) {}

    /// @param href the page that shows the same
    public Feed(Context context, String title, String href) {
        this.context = context;
        this.title = title;
        this.href = href;
    }

    public void entry(String id, String name, String link, Instant updated, String summary) {
        entries.add(new Entry(id, name, link, updated, summary));
    }

    public void send() {
        sendNewest(Integer.MAX_VALUE);
    }

    /// Only so many of the newest messages.
    public void sendNewest(int most) {
        entries.sort(Comparator.comparing(Entry::updated).reversed().thenComparing(Entry::id));
        if (entries.size() > most) {
            entries.subList(most, entries.size()).clear();
        }
        var text = new StringWriter();
        try {
            write(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text));
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        context.contentType("application/atom+xml; charset=utf-8").result(text.toString());
    }

    private void write(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:lang", "zh-CN");
        element(xml, "id", IDENTITY + self());
        element(xml, "title", title);
        element(
                xml,
                "updated",
                entries.isEmpty()
                        ? Instant.EPOCH.toString()
                        : entries.getFirst().updated().toString());
        xml.writeStartElement("author");
        element(xml, "name", title);
        xml.writeEndElement();
        link(xml, "self", SiteAddress.of(context) + self());
        link(xml, "alternate", SiteAddress.of(context) + href);
        for (var entry : entries) {
            xml.writeStartElement("entry");
            element(xml, "id", IDENTITY + entry.id());
            element(xml, "title", entry.title());
            element(xml, "updated", entry.updated().toString());
            link(xml, "alternate", SiteAddress.of(context) + entry.href());
            element(xml, "summary", entry.summary());
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    /// Path and query: feeds of different queries are different feeds.
    private String self() {
        var query = context.queryString();
        return context.path() + (query == null || query.isEmpty() ? "" : "?" + query);
    }

    private static void element(XMLStreamWriter xml, String name, String content) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(content);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }
}
