package org.prongsai.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The properties {@code prongsai.*} that a module reads, told from its class files without running it: the components of
 * records annotated with {@code @ConfigurationProperties}, and every property that code or settings name in a string.
 */
final class BoundProperties {

    private static final String ANNOTATION = "Lorg/springframework/boot/context/properties/ConfigurationProperties;";
    private static final Pattern NAMED = Pattern.compile("(?:^|\\$\\{)(prongsai\\.[a-z0-9.-]+)");

    private final Map<String, ClassModel> classes = new HashMap<>();
    private final Set<PropertyName> names = new HashSet<>();

    private BoundProperties(Set<Path> directories) {
        for (Path directory : directories) {
            classesIn(directory)
                    .forEach(type -> classes.put("L" + type.thisClass().asInternalName() + ";", type));
            files(directory, ".properties", ".yml").map(BoundProperties::text).forEach(this::addNamed);
        }
        for (ClassModel type : List.copyOf(classes.values())) {
            prefixesOf(type).forEach(prefix -> addComponents(prefix, type));
            stringsOf(type).forEach(this::addNamed);
        }
    }

    private void addNamed(String text) {
        NAMED.matcher(text).results().forEach(found -> names.add(PropertyName.of(found.group(1))));
    }

    static Set<PropertyName> of(String module) {
        return Set.copyOf(new BoundProperties(Repository.classesOf(module)).names);
    }

    /** The strings in a class, whole and as the parts that javac makes of a concatenation. */
    static Stream<String> stringsOf(ClassModel type) {
        return StreamSupport.stream(type.constantPool().spliterator(), false)
                .filter(Utf8Entry.class::isInstance)
                .map(entry -> ((Utf8Entry) entry).stringValue());
    }

    static List<ClassModel> classesIn(Path directory) {
        return files(directory, ".class")
                .map(file -> {
                    try {
                        return ClassFile.of().parse(file);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }

    private static Stream<Path> files(Path directory, String... endings) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> prefixesOf(ClassModel type) {
        return type.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
                .flatMap(annotations -> annotations.annotations().stream())
                .filter(annotation -> annotation.className().equalsString(ANNOTATION))
                .map(Annotation::elements)
                .flatMap(List::stream)
                .map(AnnotationElement::value)
                .map(value -> ((AnnotationValue.OfString) value).stringValue());
    }

    private void addComponents(String prefix, ClassModel type) {
        type.findAttribute(Attributes.record())
                .ifPresent(record -> record.components().forEach(component -> {
                    String name = prefix + "." + component.name().stringValue();
                    ClassModel inner = classes.get(component.descriptor().stringValue());
                    if (inner != null
                            && inner.findAttribute(Attributes.record()).isPresent()) {
                        addComponents(name, inner);
                    } else {
                        names.add(PropertyName.of(name));
                    }
                }));
    }
}
