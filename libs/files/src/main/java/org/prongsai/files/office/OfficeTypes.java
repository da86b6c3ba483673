package org.prongsai.files.office;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.prongsai.files.content.FileType;
import org.prongsai.files.content.Refusal;
import org.prongsai.files.content.Unsound;

/** What an office document says that it is, in the entries which say so. */
final class OfficeTypes {

    static final String CONTENT_TYPES = "[Content_Types].xml";
    static final String MIME_TYPE = "mimetype";
    static final String MANIFEST = "META-INF/manifest.xml";

    private static final String OPEN_XML = "application/vnd.openxmlformats-officedocument.";
    private static final String DOCUMENT = OPEN_XML + "wordprocessingml.document.main+xml";
    private static final String WORKBOOK = OPEN_XML + "spreadsheetml.sheet.main+xml";
    private static final String OPEN_DOCUMENT_TEXT = "application/vnd.oasis.opendocument.text";

    /** Parts of content types: macros of Visual Basic, macro sheets of Excel 4, controls. */
    private static final List<String> ACTIVE = List.of("macro", "vba", "activex", "ms-office.script");

    private OfficeTypes() {}

    private record Part(String name, String type) {}

    /**
     * What {@code [Content_Types].xml} says (ECMA-376 part 2).
     *
     * @param names of all entries
     * @throws Unsound when it is neither document nor workbook, or has macros
     */
    static FileType ofContentTypes(byte[] xml, Set<String> names) throws Unsound {
        FileType found = null;
        for (Part part : parts(xml)) {
            String type = part.type().toLowerCase(Locale.ROOT);
            if (ACTIVE.stream().anyMatch(type::contains)) {
                throw new Unsound(Refusal.TYPE, "a document with macros");
            }
            Optional<FileType> main = mainPart(type);
            if (main.isPresent()) {
                if (found != null || !names.contains(part.name().replaceFirst("^/", ""))) {
                    throw new Unsound(Refusal.TYPE, "a document with two main parts, or none");
                }
                found = main.get();
            }
        }
        if (found == null) {
            throw new Unsound(Refusal.TYPE, "an office document of another kind");
        }
        return found;
    }

    /** Whether {@code mimetype} names a text (OpenDocument 1.3 part 2). */
    static boolean isOpenDocumentText(byte[] content) {
        return new String(content, StandardCharsets.US_ASCII).equals(OPEN_DOCUMENT_TEXT);
    }

    /** @throws Unsound when the manifest says that entries are encrypted, and so cannot be looked into */
    static void requireNotEncrypted(byte[] manifest) throws Unsound {
        if (elements(manifest).stream().anyMatch(element -> element.name().equals("encryption-data"))) {
            throw new Unsound(Refusal.TYPE, "an encrypted document");
        }
    }

    private static Optional<FileType> mainPart(String type) {
        return switch (type) {
            case DOCUMENT -> Optional.of(FileType.DOCX);
            case WORKBOOK -> Optional.of(FileType.XLSX);
            default -> Optional.empty();
        };
    }

    private static List<Part> parts(byte[] xml) throws Unsound {
        return elements(xml).stream()
                .filter(element ->
                        element.name().equals("Override") || element.name().equals("Default"))
                .map(element -> new Part(element.partName(), element.contentType()))
                .toList();
    }

    private record Element(String name, String partName, String contentType) {}

    private static List<Element> elements(byte[] xml) throws Unsound {
        var elements = new ArrayList<Element>();
        try {
            XMLStreamReader reader = reader(xml);
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new Unsound(Refusal.TYPE, "a document type declaration");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    elements.add(new Element(
                            reader.getLocalName(), attribute(reader, "PartName"), attribute(reader, "ContentType")));
                }
            }
        } catch (XMLStreamException e) {
            throw new Unsound(Refusal.DAMAGED, "XML that cannot be read", e);
        }
        return elements;
    }

    private static XMLStreamReader reader(byte[] xml) throws XMLStreamException {
        // The JDK's own, whatever else is on the class path.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(new ByteArrayInputStream(xml));
    }

    private static String attribute(XMLStreamReader reader, String name) {
        String value = reader.getAttributeValue(null, name);
        return value == null ? "" : value;
    }
}
