package dk.cpr.local.importing;

import dk.cpr.local.importing.Found.Skipped;
import dk.cpr.local.importing.SourceFile.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Walks files and folders and recognises each file by its content, DAR's by its name. */
final class FileFinder {
  /** DAR's entities; what others point at comes first. */
  static final List<String> ENTITIES =
      List.of(
          "DARKommuneinddeling",
          "DARSogneinddeling",
          "DARAfstemningsomraade",
          "DARMenighedsraadsafstemningsomraade",
          "Postnummer",
          "SupplerendeBynavn",
          "NavngivenVej",
          "NavngivenVejKommunedel",
          "NavngivenVejSupplerendeBynavnRelation",
          "Adressepunkt",
          "Husnummer",
          "Adresse");

  private static final Pattern MAYBE_NUMBER = Pattern.compile("[0-9]{6}-?[0-9]{4}");
  private static final String ROWS = ".ndjson";

  private final List<SourceFile> files = new ArrayList<>();
  private final List<Skipped> skipped = new ArrayList<>();

  private FileFinder() {}

  /** Everything at the paths; a path that does not exist is among the skipped. */
  static Found find(List<Path> paths) throws IOException {
    FileFinder finder = new FileFinder();
    for (Path path : paths) {
      if (Files.exists(path)) {
        finder.walk(path);
      } else {
        finder.skipped.add(new Skipped(label(path, path), "no-such-file"));
      }
    }
    finder.files.sort(
        Comparator.comparing(SourceFile::kind)
            .thenComparing(SourceFile::orderKey)
            .thenComparing(SourceFile::path));
    return new Found(finder.files, finder.skipped);
  }

  private void walk(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : (Iterable<Path>) all.sorted()::iterator) {
        if (Files.isRegularFile(path)) {
          take(path, label(root, path));
        }
      }
    }
  }

  private void take(Path path, String label) throws IOException {
    if (!Files.isReadable(path)) {
      skipped.add(new Skipped(label, "not-readable"));
    } else if (path.getFileName().toString().endsWith(ROWS)) {
      dar(path, label);
    } else {
      FirstLine first = FirstLine.of(path);
      switch (first.kind()) {
        case AUTHORITIES -> add(path, label, Kind.AUTHORITIES, "");
        case ROADS -> add(path, label, Kind.ROADS, first.productionDate());
        case EXTRACT -> add(path, label, Kind.EXTRACT, first.productionDate());
        case FULL_EXTRACT -> add(path, label, Kind.FULL_EXTRACT, first.productionDate());
        case WRONG_ENCODING -> skipped.add(new Skipped(label, "wrong-encoding"));
        case CUT -> skipped.add(new Skipped(label, "no-start-record"));
        case UNKNOWN -> skipped.add(new Skipped(label, "not-recognised"));
      }
    }
  }

  private void dar(Path path, String label) {
    String name = path.getFileName().toString();
    int place = ENTITIES.indexOf(name.substring(0, name.length() - ROWS.length()));
    if (place < 0) {
      skipped.add(new Skipped(label, "not-a-dar-entity"));
    } else {
      add(path, label, Kind.DAR, String.format("%02d", place));
    }
  }

  private void add(Path path, String label, Kind kind, String orderKey) {
    files.add(new SourceFile(path, label, kind, orderKey));
  }

  private static String label(Path root, Path path) {
    Path shown = root.equals(path) ? path.getFileName() : root.relativize(path);
    String text = String.valueOf(shown == null ? path : shown);
    return MAYBE_NUMBER.matcher(text).replaceAll("**********");
  }
}
