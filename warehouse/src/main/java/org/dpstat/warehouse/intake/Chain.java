package org.dpstat.warehouse.intake;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Several iterators one after another, each begun only when the one before has ended. */
final class Chain<T> implements Iterator<T> {
  private final Iterator<? extends Iterator<T>> parts;
  private Iterator<T> current = List.<T>of().iterator();

  Chain(Iterator<? extends Iterator<T>> parts) {
    this.parts = parts;
  }

  @Override
  public boolean hasNext() {
    while (!current.hasNext() && parts.hasNext()) {
      current = parts.next();
    }
    return current.hasNext();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return current.next();
  }
}
