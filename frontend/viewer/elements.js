/** Makes an element. What is written into it is text, never markup. */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    setAttribute(made, name, value);
  }
  made.append(...children.filter(child => child !== null && child !== undefined));
  return made;
}

/** Sets or takes away an attribute, only where it differs, so that nothing is announced or painted twice. */
export function setAttribute(node, name, value) {
  if (value === false || value === null || value === undefined) {
    if (node.hasAttribute(name)) {
      node.removeAttribute(name);
    }
    return;
  }
  const text = value === true ? '' : String(value);
  if (node.getAttribute(name) !== text) {
    node.setAttribute(name, text);
  }
}

/** Sets an element's text; returns whether it was another before. */
export function setText(node, text) {
  if (node.textContent === text) {
    return false;
  }
  node.textContent = text;
  return true;
}

/** Brings children into the order of the list with as few moves as possible, and removes the others. */
export function arrange(parent, wanted) {
  for (const child of [...parent.children]) {
    if (!wanted.includes(child)) {
      child.remove();
    }
  }
  wanted.forEach((child, index) => {
    if (parent.children[index] !== child) {
      parent.insertBefore(child, parent.children[index] ?? null);
    }
  });
}
