// What Teams tells Microsoft's renderer: sizes, and colors from the stylesheet as they are now, light or dark.

function colorsFor(host) {
  const style = getComputedStyle(host);
  const palette = (name) => style.getPropertyValue(name).trim();
  const color = (name) => ({ default: palette(name), subtle: palette(`${name}-subtle`) || palette(name) });
  const foregroundColors = {
    default: color("--card-ink"),
    dark: color("--card-ink"),
    light: color("--card-ink"),
    accent: color("--card-accent"),
    good: color("--card-good"),
    warning: color("--card-warning"),
    attention: color("--card-attention"),
  };
  const box = (name) => ({ backgroundColor: palette(name), foregroundColors });
  const raised = box("--card-raised");
  return {
    lineColor: palette("--rule"),
    containerStyles: {
      default: box("--card-back"),
      emphasis: raised,
      accent: raised,
      good: raised,
      attention: raised,
      warning: raised,
    },
  };
}

const sizes = {
  fontFamily: "inherit",
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  spacing: { small: 8, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 0 },
  supportsInteractivity: true,
  textBlock: { headingLevel: 3 },
};

const actions = {
  maxActions: 6,
  spacing: "default",
  buttonSpacing: 8,
  showCard: { actionMode: "inline", inlineTopMargin: 8, style: "emphasis" },
  actionsOrientation: "horizontal",
  actionAlignment: "left",
};

const inputs = {
  label: {
    inputSpacing: "small",
    requiredInputs: { weight: "Bolder", suffix: " *", suffixColor: "attention" },
    optionalInputs: { weight: "Bolder" },
  },
  errorMessage: { color: "attention", spacing: "small", weight: "Default" },
  allowDynamicallyFilteredChoiceSet: true,
};

const factSet = {
  title: { weight: "Bolder", wrap: true, maxWidth: 180 },
  value: { wrap: true },
  spacing: 16,
};

export function hostConfigFor(host) {
  const { lineColor, containerStyles } = colorsFor(host);
  const separator = { lineThickness: 1, lineColor };
  return { ...sizes, separator, containerStyles, actions, inputs, factSet };
}
